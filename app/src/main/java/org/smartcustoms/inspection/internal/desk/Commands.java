package org.smartcustoms.inspection.internal.desk;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.DiscrepancyKind;
import org.smartcustoms.inspection.FindingResult;

/// What the endpoints take in. Where there is a `version`, it is the one the officer saw: a later change is then not
/// overwritten but told.
final class Commands {

    private Commands() {}

    static final int LONGEST_NOTE = 2000;
    static final int LARGEST_BATCH = 1000;

    /// @param officer whom to give it to; the caller when absent
    record Assign(@Nullable String officer, @Nullable Integer version) {
        static final Assign TO_ME = new Assign(null, null);
    }

    record Start(@Nullable Integer version) {
        static final Start NOW = new Start(null);
    }

    /// @param valueShort customs value hidden, HKD
    /// @param foundAt when it was found, for findings from history; needs the right to back-date
    record RecordFinding(
            @NotNull FindingResult result,
            @Nullable DiscrepancyKind discrepancyKind,

            @Nullable @PositiveOrZero @Digits(integer = 14, fraction = 2)
            BigDecimal valueShort,

            @Nullable @Size(max = LONGEST_NOTE) String note,
            @Nullable Boolean critical,
            @Nullable Instant foundAt,
            @Nullable Integer version) {}

    record Decide(
            @NotBlank @Size(max = LONGEST_NOTE) String reason,
            @Nullable Integer version) {}

    record RequestOverride(
            @NotNull Lane lane,
            @NotBlank @Size(max = LONGEST_NOTE) String reason,
            @Nullable Integer version) {}

    /// @param approved false refuses the override
    record DecideOverride(
            @Nullable Boolean approved,
            @Nullable @Size(max = LONGEST_NOTE) String reason,
            @Nullable Integer version) {
        static final DecideOverride APPROVED = new DecideOverride(true, null, null);

        boolean approves() {
            return approved == null || approved;
        }
    }

    /// One finding of a history load.
    record PastFinding(
            @NotNull UUID declarationId,
            @NotNull FindingResult result,
            @Nullable DiscrepancyKind discrepancyKind,
            @Nullable BigDecimal valueShort,
            @Nullable String note,
            @Nullable Boolean critical,
            @Nullable Instant foundAt) {}

    record PastFindings(@NotEmpty @Size(max = LARGEST_BATCH) List<PastFinding> findings) {}
}

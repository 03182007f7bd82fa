package org.smartcustoms.risk.internal.rules;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.Lane;

/// What an officer writes: the content of a draft.
///
/// @param ratePercent how many of a hundred hits are selected
record DraftRule(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String owner,
        @NotBlank @Size(max = 500) String legalBasis,
        StoredRule.@NotNull Notation notation,
        @NotBlank @Size(max = 20_000) String source,
        @NotNull Lane lane,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("100")
        double ratePercent,

        @Min(0) @Max(1000) int priority,
        @Nullable Instant expiresAt) {}

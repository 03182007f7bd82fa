package org.smartcustoms.inspection.internal.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.DiscrepancyKind;
import org.smartcustoms.inspection.FindingResult;

/// What an examination found, as it stands now.
///
/// @param valueShort customs value hidden, HKD
/// @param foundAt when the officer saw it; `recordedAt` when the system learnt of it
public record Finding(
        UUID id,
        FindingResult result,
        @Nullable DiscrepancyKind discrepancyKind,
        @Nullable BigDecimal valueShort,
        boolean critical,
        String note,
        Instant foundAt,
        String foundBy,
        Instant recordedAt) {}

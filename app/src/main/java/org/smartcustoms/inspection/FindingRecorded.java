package org.smartcustoms.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An examination's finding stands in the record.
///
/// @param valueShort customs value that was hidden, in the currency of account (HKD)
/// @param critical whether public safety is at stake
/// @param foundAt when it was found; earlier than now for findings taken over from history
public record FindingRecorded(
        UUID declarationId,
        FindingResult result,
        @Nullable DiscrepancyKind discrepancyKind,
        @Nullable BigDecimal valueShort,
        boolean critical,
        Instant foundAt,
        String foundBy) {}

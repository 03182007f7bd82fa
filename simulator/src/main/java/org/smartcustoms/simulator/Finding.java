package org.smartcustoms.simulator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an examination found.
///
/// @param discrepancyKind what kind of discrepancy, when there is one
/// @param valueShort customs value hidden, HKD, when money is short
/// @param critical whether public safety is at stake
public record Finding(
        Result result,
        @Nullable Kind discrepancyKind,
        @Nullable BigDecimal valueShort,
        String note,
        boolean critical) {

    /// How it ended.
    public enum Result {
        CLEAN,
        DISCREPANCY,
        CONTRABAND
    }

    /// What didn't agree.
    public enum Kind {
        UNDERVALUATION,
        MISDESCRIPTION,
        ORIGIN,
        OTHER
    }
}

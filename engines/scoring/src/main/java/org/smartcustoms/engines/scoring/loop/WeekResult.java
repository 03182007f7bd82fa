package org.smartcustoms.engines.scoring.loop;

import java.time.LocalDate;

/// One week of a closed loop.
///
/// @param week counted from 0
/// @param end the first day after it
/// @param lodged lines lodged
/// @param irregular of them irregular, known or not
/// @param inspected lines inspected
/// @param found of them irregular
/// @param explored of the inspected, those chosen to learn
/// @param foundExploring of the explored, irregular ones
public record WeekResult(
        int week,
        LocalDate end,
        int lodged,
        int irregular,
        int inspected,
        int found,
        int explored,
        int foundExploring) {

    /// Precision over that of an oracle who inspects as many and knows everything; 1 when there is nothing to find.
    public double ofOracle() {
        int best = Math.min(inspected, irregular);
        return best == 0 ? 1 : (double) found / best;
    }
}

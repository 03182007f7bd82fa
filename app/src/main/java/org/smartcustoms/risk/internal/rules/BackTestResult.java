package org.smartcustoms.risk.internal.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.selection.Estimate;

/// What a rule would have done in the past.
///
/// @param declarations looked at
/// @param hits declarations it would have hit
/// @param labelled hits whose examination result is known
/// @param found of these, how many were irregular
/// @param critical of these, how many endangered the public
/// @param precision share of known results that were irregular, with its 95 % interval
/// @param usual the same share over all known results, to compare with
/// @param revenueShort money found short among hits
/// @param alsoByRules share of hits that a live rule hits too
/// @param alsoExamined share of hits that were examined anyway
/// @param extraMinutesPerDay officer-minutes a day for hits that were not examined
/// @param busiest the posts and hours where those fall, most first
public record BackTestResult(
        long declarations,
        long hits,
        long labelled,
        long found,
        long critical,
        Estimate precision,
        Estimate usual,
        double revenueShort,
        double alsoByRules,
        double alsoExamined,
        double extraMinutesPerDay,
        List<Load> busiest,
        long notEvaluated,
        @Nullable Instant from,
        @Nullable Instant to,
        double seconds) {

    /// @param hour of the day at the office
    /// @param perDay extra examinations a day in that hour
    public record Load(String office, int hour, double perDay) {}
}

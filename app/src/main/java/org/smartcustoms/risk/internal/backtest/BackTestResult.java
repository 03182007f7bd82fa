package org.smartcustoms.risk.internal.backtest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.selection.Estimate;

/// What a rule would have done in the past.
///
/// @param declarations looked at
/// @param hits declarations it would have hit
/// @param labelled hits whose examination result is known
/// @param found of these, how many were irregular
/// @param precision share of known results that were irregular, with its 95 % interval
/// @param usual the same share over all known results, to compare with
/// @param revenueShort money found short among hits
/// @param alsoByRules share of hits that a live rule hits too
/// @param alsoByModel share of hits that the model selected by itself
/// @param alsoExamined share of hits that were examined anyway
/// @param extraMinutesPerDay officer-minutes a day for hits that were not examined, at the rule's rate
/// @param busiest the posts and hours where those fall, most first
/// @param overlap live rules that hit the same declarations, most first
/// @param examples some declarations hit, findings first
public record BackTestResult(
        long declarations,
        long hits,
        long labelled,
        long found,
        Estimate precision,
        Estimate usual,
        double revenueShort,
        double alsoByRules,
        @Nullable Double alsoByModel,
        double alsoExamined,
        double extraMinutesPerDay,
        List<Load> busiest,
        List<Overlap> overlap,
        List<Example> examples,
        long notEvaluated,
        @Nullable Instant from,
        @Nullable Instant to,
        double seconds) {

    @SuppressWarnings("unused") // results of an earlier release have neither overlap nor examples
    public BackTestResult {
        busiest = orNone(busiest);
        overlap = orNone(overlap);
        examples = orNone(examples);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// @param hour of the day at the office
    /// @param perDay extra examinations a day in that hour
    /// @param officers busy with them during that hour; absent in results of an earlier release
    public record Load(
            String office,
            int hour,
            double perDay,
            @Nullable Double officers) {}

    /// @param share of the hits that this rule hits too
    public record Overlap(String rule, int version, String name, long declarations, double share) {}

    /// @param result `FOUND`, `CLEAN` or `UNKNOWN`
    public record Example(UUID declarationId, Instant acceptedAt, String result, double revenueShort) {}
}

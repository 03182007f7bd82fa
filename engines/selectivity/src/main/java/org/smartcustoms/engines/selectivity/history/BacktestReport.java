package org.smartcustoms.engines.selectivity.history;

import java.util.List;
import java.util.UUID;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;
import org.smartcustoms.engines.selectivity.selection.Estimate;
import org.smartcustoms.engines.selectivity.selection.Result;

/// What draft rules would have done in the past. The same request over the same past gives the same report.
///
/// @param declarations looked at
/// @param examined of them, with a result
/// @param found of those
/// @param baseRate share of findings among all examined, with interval
/// @param days from the first to the last of them, at least one hour's worth
/// @param listVersion which state of the lists was used
/// @param rules one report a draft, in the order of the request
/// @param together all drafts as one
public record BacktestReport(
        long declarations,
        long examined,
        long found,
        Estimate baseRate,
        double days,
        String listVersion,
        List<OfRules> rules,
        OfRules together) {

    /// What one rule, or all drafts together, would have done.
    ///
    /// @param rules which
    /// @param hits declarations hit
    /// @param examined hits that have an inspection result
    /// @param found findings among those
    /// @param precision share of findings among examined hits, with Wilson's 95 % interval
    /// @param shortfall money found short among those
    /// @param bySelection hits by what selected them at the time
    /// @param byLiveRules hits that some live rule hits too
    /// @param overlap live rules that hit the same declarations, most first
    /// @param unselected hits that nothing selected at the time
    /// @param notEvaluated declarations it could not be evaluated on, and did not hit otherwise
    /// @param load what it would add to each post by hour of day
    /// @param examples some declarations hit, fairly drawn, findings first
    public record OfRules(
            List<RuleVersion> rules,
            long hits,
            long examined,
            long found,
            Estimate precision,
            double shortfall,
            SelectionCounts bySelection,
            long byLiveRules,
            List<Overlap> overlap,
            long unselected,
            long notEvaluated,
            List<Load> load,
            List<Example> examples) {}

    /// Hits by what selected them at the time; what was drawn for being new counts as exploration.
    public record SelectionCounts(long rule, long randomControl, long exploration, long model, long none) {}

    /// Declarations that a live rule hits as well.
    public record Overlap(RuleVersion rule, String name, long declarations) {}

    /// What would be added to a post in one hour of the day.
    ///
    /// @param office control point, "" when not declared
    /// @param hour 0 to 23 at the office, -1 when not known
    /// @param hits declarations hit in all
    /// @param extraPerDay examinations or document checks a day that were not made then, at the rules' rates
    public record Load(String office, int hour, long hits, double extraPerDay) {}

    /// One declaration that was hit.
    public record Example(UUID declaration, long epochSecond, Result result, double shortfall) {}
}

package org.smartcustoms.risk.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.selectivity.selection.Estimate;
import org.smartcustoms.engines.selectivity.selection.OfficePlan;
import org.smartcustoms.engines.selectivity.selection.PastCase;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.smartcustoms.engines.selectivity.selection.WhatIf;

/// What public safety costs in revenue, and the other way round: at one inspection rate, what would have been
/// found had a danger to the public been worth more or less than it is. Each point is estimated doubly
/// robustly, as the what-if is.
final class TradeOff {

    private static final double[] TIMES = {0, 0.05, 0.2, 0.5, 1, 2, 5, 20, 100};

    private final List<OfficePlan> quotas;
    private final List<Case> cases;

    TradeOff(List<OfficePlan> quotas, List<Case> cases) {
        this.quotas = quotas;
        this.cases = cases;
    }

    /// A past declaration with what the model and the examination said of it.
    ///
    /// @param past the case as the what-if sees it, ordered by the plan's own weights
    /// @param ordinaryValue expected value per minute but for the danger to the public
    /// @param criticalValue what the danger adds, by the plan's weights
    record Case(
            PastCase past, double ordinaryValue, double criticalValue, double criticalProbability, boolean critical) {}

    /// @param times what a danger is worth, as a multiple of the plan's weight; 1 is the plan
    /// @param critical dangers to the public found
    /// @param revenue money found short
    /// @param detections irregularities of any kind found
    record Point(double times, Estimate critical, Estimate revenue, Estimate detections) {}

    List<Point> at(double rate) {
        var points = new ArrayList<Point>();
        double[] rates = {rate};
        for (double times : TIMES) {
            var ranked = new ArrayList<PastCase>(cases.size());
            var dangers = new ArrayList<PastCase>(cases.size());
            for (var one : cases) {
                double value = one.ordinaryValue() + times * one.criticalValue();
                var past = one.past();
                ranked.add(valued(past, value, past.predicted(), past.result()));
                dangers.add(valued(past, value, one.criticalProbability(), danger(one)));
            }
            var all = new WhatIf(quotas).slide(ranked, rates).getFirst();
            var critical = new WhatIf(quotas).slide(dangers, rates).getFirst();
            points.add(new Point(times, critical.detections(), all.revenue(), all.detections()));
        }
        return points;
    }

    private static Result danger(Case one) {
        if (one.past().result() == Result.UNKNOWN) {
            return Result.UNKNOWN;
        }
        return one.critical() ? Result.FOUND : Result.CLEAN;
    }

    private static PastCase valued(PastCase past, double value, double predicted, Result result) {
        return new PastCase(
                past.office(),
                past.epochSecond(),
                value,
                past.minutes(),
                predicted,
                past.predictedShortfall(),
                past.examinationProbability(),
                result,
                past.shortfall());
    }
}

package org.smartcustoms.risk.internal.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.engines.selectivity.rules.NotEvaluated;
import org.smartcustoms.engines.selectivity.selection.PostState;
import org.smartcustoms.engines.selectivity.selection.Standing;
import org.smartcustoms.risk.Assessment;
import org.smartcustoms.risk.SelectedBy;
import org.smartcustoms.risk.internal.plan.Worth;

/// A decision with everything needed to tell, replay and learn from it.
///
/// @param probability NaN when no model could score
/// @param line the goods line that weighed most
/// @param versions what it was made with
/// @param standing of the trader
/// @param post what was known about the office; absent when selection failed
/// @param evidence of each goods line, in the declaration's order; empty when no model could score
public record Decision(
        Subject subject,
        Lane lane,
        double probability,
        double criticalProbability,
        double expectedValue,
        double revenueAtStake,
        double novelty,
        SelectedBy selectedBy,
        double selectionProbability,
        double controlProbability,
        boolean controlGroup,
        int line,
        List<Reasoned> reasons,
        List<Assessment.RuleHit> rules,
        List<NotEvaluated> notEvaluated,
        List<Degraded> degraded,
        Versions versions,
        Standing standing,
        @Nullable PostState post,
        List<byte[]> evidence,
        Instant decidedAt,
        int micros) {

    /// A part of the decision that failed and was done without.
    public enum Part {
        MODEL,
        RULES,
        SELECTION
    }

    /// @param detail what went wrong, for whoever looks after the system
    public record Degraded(Part part, String detail) {}

    /// @param model name of the model; `modelVersion` 0 is the untrained one
    /// @param rules number of the compiled rule book
    /// @param lists state of the lists compiled in
    /// @param plan version of the office's plan, 0 when selection failed
    /// @param worth what findings were worth
    public record Versions(String model, int modelVersion, long rules, String lists, int plan, Worth worth) {}

    /// 0 to 100, for ranking.
    public double score() {
        return Double.isNaN(probability) ? 0 : Math.round(probability * 10_000) / 100.0;
    }

    /// The same with the time it took.
    Decision took(int micros) {
        return new Decision(
                subject,
                lane,
                probability,
                criticalProbability,
                expectedValue,
                revenueAtStake,
                novelty,
                selectedBy,
                selectionProbability,
                controlProbability,
                controlGroup,
                line,
                reasons,
                rules,
                notEvaluated,
                degraded,
                versions,
                standing,
                post,
                evidence,
                decidedAt,
                micros);
    }
}

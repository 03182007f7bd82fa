package org.smartcustoms.engines.selectivity.selection;

/// How many offences went through unexamined, from the random control group alone, so that no model's blind spot biases
/// it. Two estimates over the declarations that no other reason selected:
///
/// - inverse propensity (Horvitz & Thompson 1952): each control finding stands for (1 − p)/p missed ones;
/// - doubly robust (Robins, Rotnitzky & Zhao 1994): the model's own sum, put right by the control's weighted errors;
///   narrower when the model is good, still right when it is bad.
///
/// Intervals are gamma intervals for weighted counts (Fay & Feuer 1997), which hold with few findings or none,
/// where the normal interval fails. Control cases without a result count as missing at random. Feed decisions
/// in any order; not safe for use by several threads.
public final class MissedFraud {

    private long decisions;
    private long drawn;
    private long answered;
    private long found;
    private double sumFound;
    private double varianceFound;
    private double widestWeight;
    private double modelled;
    private double corrections;
    private double varianceErrors;

    /// @param inversePropensity from the control's findings alone
    /// @param doublyRobust with the model's help
    /// @param decisions how many declarations no other reason selected
    /// @param control how many of them the control drew and has results for
    /// @param found findings among those
    /// @param unanswered control cases without a result
    public record Missed(
            Estimate inversePropensity,
            Estimate doublyRobust,
            long decisions,
            long control,
            long found,
            long unanswered) {}

    public void add(LoggedDecision decision) {
        if (decision.selectedOtherwise()) {
            return;
        }
        decisions++;
        double predicted = Double.isNaN(decision.predicted()) ? 0 : decision.predicted();
        if (!decision.inControl()) {
            modelled += predicted;
            return;
        }
        drawn++;
        if (decision.result() == Result.UNKNOWN) {
            return;
        }
        answered++;
        double p = decision.controlProbability();
        double missedPerFinding = (1 - p) / p;
        double variancePerFinding = (1 - p) / (p * p);
        double y = decision.result() == Result.FOUND ? 1 : 0;
        found += (long) y;
        sumFound += y * missedPerFinding;
        varianceFound += y * variancePerFinding;
        widestWeight = Math.max(widestWeight, Math.sqrt(variancePerFinding));
        corrections += (y - predicted) * missedPerFinding;
        varianceErrors += (y - predicted) * (y - predicted) * variancePerFinding;
    }

    /// @param level such as 0.95
    public Missed estimate(double level) {
        double response = drawn == 0 ? 1 : (double) answered / drawn;
        double scale = response == 0 ? 1 : 1 / response;
        double total = sumFound * scale;
        double variance = varianceFound * scale * scale;
        double widest = widestWeight * scale;
        var byPropensity =
                answered == 0 ? new Estimate(Double.NaN, 0, decisions, level) : gamma(total, variance, widest, level);
        var robust = answered == 0
                ? new Estimate(modelled, 0, decisions, level)
                : robust(total, variance, byPropensity, scale, level);
        return new Missed(byPropensity, robust, decisions, answered, found, drawn - answered);
    }

    private Estimate gamma(double total, double variance, double widest, double level) {
        double tail = (1 - level) / 2;
        double low = total == 0 ? 0 : variance / total * Distributions.gammaQuantile(total * total / variance, tail);
        double t = total + widest;
        double v = variance + widest * widest;
        double high = v / t * Distributions.gammaQuantile(t * t / v, 1 - tail);
        return new Estimate(total, low, Math.min(high, decisions), level);
    }

    /// The lopsidedness of the weighted count, at the width of the model's errors.
    private Estimate robust(double total, double variance, Estimate skew, double scale, double level) {
        double value = modelled + corrections * scale;
        double deviation = Math.sqrt(varianceErrors) * scale;
        double below;
        double above;
        if (total > 0) {
            below = (total - skew.low()) / Math.sqrt(variance) * deviation;
            above = (skew.high() - total) / Math.sqrt(variance) * deviation;
        } else {
            below = Distributions.normalQuantile(0.5 + level / 2) * deviation;
            above = Math.max(below, skew.high() - value);
        }
        double low = Math.clamp(value - below, 0, decisions);
        double high = Math.clamp(value + above, low, decisions);
        return new Estimate(Math.clamp(value, low, high), low, high, level);
    }
}

package org.smartcustoms.engines.selectivity.selection;

/// A past declaration as the what-if sees it.
///
/// @param office where it was or would have been examined
/// @param epochSecond when it was accepted, seconds since 1970-01-01T00:00Z
/// @param valuePerMinute expected value per officer-minute, the order of the top-up
/// @param minutes officer-minutes of its examination
/// @param predicted calibrated probability of a finding
/// @param predictedShortfall money expected to be short, whether or not it is found
/// @param examinationProbability with which it was examined at the time, 0 to 1
/// @param result what its examination brought
/// @param shortfall money found short; 0 when not examined
public record PastCase(
        String office,
        long epochSecond,
        double valuePerMinute,
        double minutes,
        double predicted,
        double predictedShortfall,
        double examinationProbability,
        Result result,
        double shortfall) {

    /// Past this small a probability one case would outweigh all others.
    private static final double LEAST_PROBABILITY = 0.005;

    /// The doubly robust share of a finding this case stands for.
    double finding() {
        return result == Result.UNKNOWN ? predicted : predicted + (found() - predicted) / weightBase();
    }

    /// The doubly robust money this case stands for.
    double revenue() {
        return result == Result.UNKNOWN
                ? predictedShortfall
                : predictedShortfall + (shortfall - predictedShortfall) / weightBase();
    }

    /// What this case adds to the variance of the sum of findings.
    double findingVariance() {
        double p = weightBase();
        double error = found() - predicted;
        return result == Result.UNKNOWN ? 0 : error * error * (1 - p) / (p * p);
    }

    double revenueVariance() {
        double p = weightBase();
        double error = shortfall - predictedShortfall;
        return result == Result.UNKNOWN ? 0 : error * error * (1 - p) / (p * p);
    }

    /// What is known for certain: 1 where an examination found something.
    double found() {
        return result == Result.FOUND ? 1 : 0;
    }

    private double weightBase() {
        return Math.max(LEAST_PROBABILITY, examinationProbability);
    }
}

package org.smartcustoms.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The histogram of the timer `risk.decision` as the server tells it to Prometheus.
///
/// @param upTo number of decisions that took at most so many seconds
record DecisionTimes(Map<Double, Double> upTo) {

    private static final Pattern BUCKET =
            Pattern.compile("(?m)^risk_decision_seconds_bucket\\{[^}]*le=\"([^\"]+)\"[^}]*} ([0-9.eE+]+)$");

    DecisionTimes {
        upTo = new TreeMap<>(upTo);
    }

    static DecisionTimes parse(String metrics) {
        var upTo = new TreeMap<Double, Double>();
        var bucket = BUCKET.matcher(metrics);
        while (bucket.find()) {
            double seconds =
                    bucket.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bucket.group(1));
            upTo.merge(seconds, Double.parseDouble(bucket.group(2)), Double::sum);
        }
        return new DecisionTimes(upTo);
    }

    /// What was added since an earlier look.
    DecisionTimes since(DecisionTimes before) {
        var added = new TreeMap<Double, Double>();
        upTo.forEach((seconds, count) -> added.put(seconds, count - before.upTo.getOrDefault(seconds, 0.0)));
        return new DecisionTimes(added);
    }

    /// Seconds within which a share of the decisions were made, interpolated within its bucket; NaN without decisions.
    double percentile(double share) {
        double all = upTo.getOrDefault(Double.POSITIVE_INFINITY, 0.0);
        double below = 0;
        double from = 0;
        for (var bucket : upTo.entrySet()) {
            if (all > 0 && bucket.getValue() >= share * all) {
                double width = Double.isInfinite(bucket.getKey()) ? 0 : bucket.getKey() - from;
                double inside = bucket.getValue() - below;
                return from + (inside == 0 ? 0 : width * (share * all - below) / inside);
            }
            below = bucket.getValue();
            from = bucket.getKey();
        }
        return Double.NaN;
    }
}

package org.smartcustoms.engines.scoring;

import java.util.Arrays;
import java.util.List;

/// How well scores order and state what was found.
///
/// @param rows how many were judged
/// @param positives how many were irregular
/// @param auc area under the receiver operating characteristic, ties counting half
/// @param averagePrecision area under precision by recall, stepwise
/// @param calibrationError expected calibration error over ten equal-width bins
/// @param brier mean squared error of the probability
/// @param at precision and recall among the highest-scored share of rows
public record Metrics(
        int rows,
        int positives,
        double auc,
        double averagePrecision,
        double calibrationError,
        double brier,
        List<At> at) {
    private static final double[] RATES = {0.01, 0.02, 0.05, 0.10, 0.20};

    /// @param rate share of rows inspected
    /// @param precision share of them that were irregular
    /// @param recall share of all irregular rows among them
    public record At(double rate, double precision, double recall) {}

    /// Judges probabilities; equal ones keep the order of the rows.
    public static Metrics of(double[] scores, boolean[] happened) {
        int rows = scores.length;
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        int positives = 0;
        for (boolean yes : happened) {
            positives += yes ? 1 : 0;
        }
        double average = 0;
        double pairs = 0;
        int found = 0;
        int start = 0;
        while (start < rows) {
            int end = start;
            int here = 0;
            while (end < rows && scores[order[end]] == scores[order[start]]) {
                here += happened[order[end]] ? 1 : 0;
                end++;
            }
            int clean = end - start - here;
            pairs += clean * (found + here / 2.0);
            found += here;
            average += (double) found / end * here;
            start = end;
        }
        double negatives = rows - positives;
        return new Metrics(
                rows,
                positives,
                positives == 0 || negatives == 0 ? Double.NaN : pairs / (positives * negatives),
                positives == 0 ? Double.NaN : average / positives,
                calibrationError(scores, happened),
                brier(scores, happened),
                Arrays.stream(RATES)
                        .mapToObj(rate -> at(rate, order, happened, Math.max(1, found(happened))))
                        .toList());
    }

    private static int found(boolean[] happened) {
        int found = 0;
        for (boolean yes : happened) {
            found += yes ? 1 : 0;
        }
        return found;
    }

    private static At at(double rate, Integer[] order, boolean[] happened, int positives) {
        int take = Math.min(order.length, Math.max(1, (int) Math.round(rate * order.length)));
        int found = 0;
        for (int i = 0; i < Math.min(take, order.length); i++) {
            found += happened[order[i]] ? 1 : 0;
        }
        return new At(rate, take == 0 ? Double.NaN : (double) found / take, (double) found / positives);
    }

    private static double calibrationError(double[] scores, boolean[] happened) {
        double[] stated = new double[10];
        double[] seen = new double[10];
        for (int i = 0; i < scores.length; i++) {
            int bin = Math.min(9, Math.max(0, (int) (scores[i] * 10)));
            stated[bin] += scores[i];
            seen[bin] += happened[i] ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(stated[bin] - seen[bin]);
        }
        return error / Math.max(1, scores.length);
    }

    private static double brier(double[] scores, boolean[] happened) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double off = scores[i] - (happened[i] ? 1 : 0);
            sum += off * off;
        }
        return sum / Math.max(1, scores.length);
    }
}

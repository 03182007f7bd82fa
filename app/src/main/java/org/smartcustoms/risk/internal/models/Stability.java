package org.smartcustoms.risk.internal.models;

import java.util.List;

/// The population stability index: how far a distribution has moved from a reference, over the reference's deciles,
/// with half a case added to each. Below 0.1 little moved, from 0.25 much did.
final class Stability {

    private static final int BINS = 10;

    private Stability() {}

    /// 0 where either side is empty.
    static double index(List<Double> reference, List<Double> now) {
        if (reference.isEmpty() || now.isEmpty()) {
            return 0;
        }
        double[] sorted =
                reference.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] edges = new double[BINS - 1];
        for (int i = 1; i < BINS; i++) {
            edges[i - 1] = sorted[i * (sorted.length - 1) / BINS];
        }
        double[] before = counts(reference, edges);
        double[] after = counts(now, edges);
        double index = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double was = (before[bin] + 0.5) / (reference.size() + BINS / 2.0);
            double is = (after[bin] + 0.5) / (now.size() + BINS / 2.0);
            index += (is - was) * Math.log(is / was);
        }
        return index;
    }

    private static double[] counts(List<Double> values, double[] edges) {
        double[] counts = new double[BINS];
        for (double value : values) {
            int bin = 0;
            while (bin < edges.length && value > edges[bin]) {
                bin++;
            }
            counts[bin]++;
        }
        return counts;
    }
}

package org.smartcustoms.engines.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Turns log-odds of held-out rows into frequencies: isotonic regression (pool adjacent violators, Ayer 1955) read
/// through straight lines between the centres of the pools, so that order is kept strictly and ties don't appear.
///
/// @param margins increasing
/// @param probabilities increasing, strictly between 0 and 1
public record Calibration(double[] margins, double[] probabilities) {
    /// Takes margins for what they say.
    static final Calibration LOGISTIC = new Calibration(new double[] {0}, new double[] {0.5});

    private static final int LARGEST_POOL_SHARE = 60;

    /// Fits to held-out margins and what happened.
    public static Calibration fit(float[] margins, boolean[] happened) {
        Integer[] order = new Integer[margins.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> margins[i]));
        List<double[]> pools = new ArrayList<>();
        int smallest = Math.max(1, margins.length / (LARGEST_POOL_SHARE * 20));
        for (int start = 0; start < order.length; start += smallest) {
            double[] pool = new double[3];
            for (int i = start; i < Math.min(start + smallest, order.length); i++) {
                pool[0]++;
                pool[1] += happened[order[i]] ? 1 : 0;
                pool[2] += margins[order[i]];
            }
            pools.add(pool);
            while (pools.size() > 1 && mean(pools.get(pools.size() - 2)) >= mean(pools.getLast())) {
                double[] last = pools.removeLast();
                double[] before = pools.getLast();
                for (int i = 0; i < 3; i++) {
                    before[i] += last[i];
                }
            }
        }
        double[] x = new double[pools.size()];
        double[] y = new double[pools.size()];
        for (int i = 0; i < x.length; i++) {
            double[] pool = pools.get(i);
            x[i] = pool[2] / pool[0];
            y[i] = (pool[1] + 0.25) / (pool[0] + 0.5);
            if (i > 0 && y[i] <= y[i - 1]) {
                y[i] = Math.min(Math.nextUp(y[i - 1]) + 1e-9, 1 - 1e-9);
            }
        }
        return new Calibration(x, y);
    }

    private static double mean(double[] pool) {
        return pool[1] / pool[0];
    }

    /// The probability behind a margin; outside the fitted range the log-odds go on with slope 1.
    public double probability(double margin) {
        int last = margins.length - 1;
        if (margin <= margins[0]) {
            return shifted(probabilities[0], margin - margins[0]);
        }
        if (margin >= margins[last]) {
            return shifted(probabilities[last], margin - margins[last]);
        }
        int at = Arrays.binarySearch(margins, margin);
        if (at >= 0) {
            return probabilities[at];
        }
        int above = -at - 1;
        double share = (margin - margins[above - 1]) / (margins[above] - margins[above - 1]);
        return probabilities[above - 1] + share * (probabilities[above] - probabilities[above - 1]);
    }

    private static double shifted(double probability, double logOdds) {
        return 1 / (1 + (1 - probability) / probability * Math.exp(-logOdds));
    }

    byte[] write(ObjectMapper json) throws IOException {
        ObjectNode node = json.createObjectNode();
        node.set("margins", json.valueToTree(margins));
        node.set("probabilities", json.valueToTree(probabilities));
        return json.writeValueAsBytes(node);
    }

    static Calibration read(ObjectMapper json, byte[] bytes) throws IOException {
        JsonNode node = json.readTree(bytes);
        double[] margins = json.treeToValue(node.path("margins"), double[].class);
        double[] probabilities = json.treeToValue(node.path("probabilities"), double[].class);
        if (margins == null || probabilities == null || margins.length == 0 || margins.length != probabilities.length) {
            throw new IOException("a calibration without matching points");
        }
        return new Calibration(margins, probabilities);
    }
}

package org.smartcustoms.engines.imaging.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tells things of one label from everything else that is known, by a handful of examples: linear discriminants (one an
/// example, and one for their mean) in a space in which what surrounds such things varies alike in all directions. What
/// all parts of a bag share counts for little there, what only the examples have for much.
///
/// After Hariharan, Malik, Ramanan: Discriminative decorrelation for clustering and classification (ECCV 2012).
final class Likeness {
    /// How much of the spread is taken to be the same in all directions; the examples' surroundings are few.
    private static final double EVENNESS = 0.3;

    private static final double STEEPNESS = 1.5;
    private static final double SELDOM = 0.995;
    private final float[][] directions;
    private final double[] offsets;
    private final double middle;

    private Likeness(float[][] directions, double[] offsets, double middle) {
        this.directions = directions;
        this.offsets = offsets;
        this.middle = middle;
    }

    /// @param of vectors of the label, at least one
    /// @param others vectors of what isn't, at least two; all of one length
    static Likeness of(List<float[]> of, List<float[]> others) {
        double[] unlike = new double[others.size()];
        for (int half = 0; half < 2; half++) {
            var seen = new ArrayList<float[]>();
            for (int i = half; i < others.size(); i += 2) {
                seen.add(others.get(i));
            }
            var judge = directions(of, seen);
            for (int i = 1 - half; i < others.size(); i += 2) {
                unlike[i] = judge.deviations(others.get(i), -1);
            }
        }
        var judge = directions(of, others);
        int count = of.size();
        double[] like = new double[count];
        for (int i = 0; i < count; i++) {
            like[i] = judge.deviations(of.get(i), i);
        }
        Arrays.sort(unlike);
        Arrays.sort(like);
        double usual = unlike[(int) ((unlike.length - 1) * SELDOM)];
        return new Likeness(judge.directions, judge.offsets, Math.max(usual, (usual + like[count / 2]) / 2));
    }

    private static Likeness directions(List<float[]> of, List<float[]> others) {
        int n = of.getFirst().length;
        var mean = mean(others, n);
        var root = root(spread(others, mean), n);
        int count = of.size();
        var directions = new float[count + 1][];
        var offsets = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            directions[i] = direction(i < count ? of.get(i) : floats(mean(of, n)), mean, root);
            offsets[i] = dot(directions[i], mean);
        }
        return new Likeness(directions, offsets, 0);
    }

    /// Log-odds that a vector is of the label.
    double odds(float[] vector) {
        return STEEPNESS * (deviations(vector) - middle);
    }

    private double deviations(float[] vector) {
        return deviations(vector, -1);
    }

    /// By how many deviations of the surroundings a vector lies towards the examples, one of them left out.
    private double deviations(float[] vector, int without) {
        int examples = directions.length - 1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < examples; i++) {
            if (i != without) {
                most = Math.max(most, dot(directions[i], vector) - offsets[i]);
            }
        }
        double common = dot(directions[examples], vector) - offsets[examples];
        return most == Double.NEGATIVE_INFINITY ? common : (most + common) / 2;
    }

    /// The direction in which a vector lies from the surroundings, of length one where these have the deviation one.
    private static float[] direction(float[] vector, double[] mean, double[][] root) {
        int n = mean.length;
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = vector[i] - mean[i];
            for (int k = 0; k < i; k++) {
                sum -= root[i][k] * x[k];
            }
            x[i] = sum / root[i][i];
        }
        double length = Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < n; k++) {
                sum -= root[k][i] * x[k];
            }
            x[i] = sum / root[i][i];
        }
        var direction = new float[n];
        for (int i = 0; i < n; i++) {
            direction[i] = (float) (x[i] / Math.max(1e-12, length));
        }
        return direction;
    }

    /// Covariance, drawn towards an even one.
    private static double[][] spread(List<float[]> vectors, double[] mean) {
        int n = mean.length;
        var spread = new double[n][n];
        for (var vector : vectors) {
            for (int i = 0; i < n; i++) {
                double di = (vector[i] - mean[i]) / vectors.size();
                for (int k = 0; k <= i; k++) {
                    spread[i][k] += di * (vector[k] - mean[k]);
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < n; i++) {
            trace += spread[i][i];
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                spread[i][k] *= 1 - EVENNESS;
            }
            spread[i][i] = (1 - EVENNESS) * spread[i][i] + EVENNESS * trace / n + 1e-9;
        }
        return spread;
    }

    /// The lower triangle whose product with its transpose is the matrix (Cholesky), in place.
    private static double[][] root(double[][] matrix, int n) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = matrix[i][k];
                for (int j = 0; j < k; j++) {
                    sum -= matrix[i][j] * matrix[k][j];
                }
                matrix[i][k] = i == k ? Math.sqrt(Math.max(1e-12, sum)) : sum / matrix[k][k];
            }
        }
        return matrix;
    }

    private static double[] mean(List<float[]> vectors, int n) {
        var mean = new double[n];
        for (var vector : vectors) {
            for (int i = 0; i < n; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double dot(float[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

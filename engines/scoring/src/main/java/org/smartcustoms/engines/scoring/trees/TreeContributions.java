package org.smartcustoms.engines.scoring.trees;

import java.util.Arrays;

/// Exact Shapley values of the columns for one row, path-dependent (Lundberg, Erion, Lee 2018, "Consistent
/// individualized feature attribution for tree ensembles", algorithm 2). They add up, with `expected()`, to the margin.
public final class TreeContributions {
    private final TreeEnsemble trees;
    private final double expected;

    /// Contributions for these trees.
    public TreeContributions(TreeEnsemble trees) {
        this.trees = trees;
        double sum = trees.base;
        for (int root : trees.roots) {
            sum += mean(root);
        }
        expected = sum;
    }

    /// Mean margin over the training rows: what is left when every column is silent.
    public double expected() {
        return expected;
    }

    /// Contribution of each column in log-odds.
    public double[] of(float[] row) {
        double[] contributions = new double[trees.columns];
        for (int root : trees.roots) {
            new Walk(row, contributions).visit(root, new Steps(), 1, 1, -1);
        }
        return contributions;
    }

    private double mean(int node) {
        int left = trees.left[node];
        if (left == 0) {
            return trees.threshold[node];
        }
        return (trees.cover[left] * mean(left) + trees.cover[left + 1] * mean(left + 1)) / trees.cover[node];
    }

    /// The columns met on the way down: share of training rows that would go this way without the column, whether
    /// this row goes this way, and the weights of coalitions by size.
    private static final class Steps {
        int length;
        int[] column = new int[8];
        double[] without = new double[8];
        double[] with = new double[8];
        double[] weight = new double[8];

        Steps copy() {
            var copy = new Steps();
            copy.length = length;
            copy.column = column.clone();
            copy.without = without.clone();
            copy.with = with.clone();
            copy.weight = weight.clone();
            return copy;
        }

        void extend(double zero, double one, int by) {
            if (length == column.length) {
                column = Arrays.copyOf(column, length * 2);
                without = Arrays.copyOf(without, length * 2);
                with = Arrays.copyOf(with, length * 2);
                weight = Arrays.copyOf(weight, length * 2);
            }
            column[length] = by;
            without[length] = zero;
            with[length] = one;
            weight[length] = length == 0 ? 1 : 0;
            for (int i = length - 1; i >= 0; i--) {
                weight[i + 1] += one * weight[i] * (i + 1) / (length + 1);
                weight[i] = zero * weight[i] * (length - i) / (length + 1);
            }
            length++;
        }

        void unwind(int at) {
            int last = length - 1;
            double next = weight[last];
            for (int i = last - 1; i >= 0; i--) {
                if (with[at] != 0) {
                    double kept = weight[i];
                    weight[i] = next * (last + 1) / ((i + 1) * with[at]);
                    next = kept - weight[i] * without[at] * (last - i) / (last + 1);
                } else {
                    weight[i] = weight[i] * (last + 1) / (without[at] * (last - i));
                }
            }
            for (int i = at; i < last; i++) {
                column[i] = column[i + 1];
                without[i] = without[i + 1];
                with[i] = with[i + 1];
            }
            length--;
        }

        double sumWithout(int at) {
            Steps copy = copy();
            copy.unwind(at);
            double sum = 0;
            for (int i = 0; i < copy.length; i++) {
                sum += copy.weight[i];
            }
            return sum;
        }
    }

    private final class Walk {
        final float[] row;
        final double[] contributions;

        Walk(float[] row, double[] contributions) {
            this.row = row;
            this.contributions = contributions;
        }

        void visit(int node, Steps steps, double zero, double one, int by) {
            steps.extend(zero, one, by);
            int left = trees.left[node];
            if (left == 0) {
                for (int i = 1; i < steps.length; i++) {
                    contributions[steps.column[i]] +=
                            steps.sumWithout(i) * (steps.with[i] - steps.without[i]) * trees.threshold[node];
                }
                return;
            }
            int column = trees.feature[node];
            float value = row[column];
            boolean goesLeft = value < trees.threshold[node] || (Float.isNaN(value) && trees.missingLeft[node]);
            int hot = goesLeft ? left : left + 1;
            int cold = goesLeft ? left + 1 : left;
            double zeroBefore = 1;
            double oneBefore = 1;
            for (int i = 1; i < steps.length; i++) {
                if (steps.column[i] == column) {
                    zeroBefore = steps.without[i];
                    oneBefore = steps.with[i];
                    steps.unwind(i);
                    break;
                }
            }
            double cover = trees.cover[node];
            visit(hot, steps.copy(), zeroBefore * trees.cover[hot] / cover, oneBefore, column);
            visit(cold, steps.copy(), zeroBefore * trees.cover[cold] / cover, 0, column);
        }
    }
}

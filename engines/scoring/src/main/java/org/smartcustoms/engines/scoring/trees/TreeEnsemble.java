package org.smartcustoms.engines.scoring.trees;

/// Boosted trees in flat arrays. A node's children stand side by side (`left`, `left + 1`); a leaf has `left` 0.
/// A row goes left when its value is below the threshold, and where it lacks the value, as the training decided.
/// Arithmetic is single precision in tree order, as in the trainer, so both agree to the last bits. Immutable.
public final class TreeEnsemble {
    final int[] roots;
    final int[] feature;
    final float[] threshold;
    final int[] left;
    final boolean[] missingLeft;
    final float[] cover;
    final float base;
    final int columns;

    /// @param roots the first node of each tree
    /// @param feature column a node asks about
    /// @param threshold what it compares with; in a leaf, the leaf's value
    /// @param left the left child, 0 in a leaf
    /// @param missingLeft where a missing value goes
    /// @param cover training weight that reached the node
    /// @param base margin before the first tree, in log-odds
    /// @param columns width of a row
    TreeEnsemble(
            int[] roots,
            int[] feature,
            float[] threshold,
            int[] left,
            boolean[] missingLeft,
            float[] cover,
            float base,
            int columns) {
        this.roots = roots;
        this.feature = feature;
        this.threshold = threshold;
        this.left = left;
        this.missingLeft = missingLeft;
        this.cover = cover;
        this.base = base;
        this.columns = columns;
    }

    /// No trees at all.
    public static TreeEnsemble none(int columns) {
        return new TreeEnsemble(
                new int[0], new int[0], new float[0], new int[0], new boolean[0], new float[0], 0, columns);
    }

    /// Log-odds of a row.
    public float margin(float[] row) {
        float sum = base;
        for (int root : roots) {
            sum += threshold[leaf(root, row)];
        }
        return sum;
    }

    private int leaf(int root, float[] row) {
        int node = root;
        int next = left[node];
        while (next != 0) {
            float value = row[feature[node]];
            boolean goesLeft = value < threshold[node] || (Float.isNaN(value) && missingLeft[node]);
            node = goesLeft ? next : next + 1;
            next = left[node];
        }
        return node;
    }

    /// Number of trees.
    public int trees() {
        return roots.length;
    }

    /// Width of the rows it takes.
    public int columns() {
        return columns;
    }

    /// Probability of log-odds.
    public static double probability(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }
}

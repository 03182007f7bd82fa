package org.smartcustoms.engines.scoring.trees;

import java.util.Arrays;

/// The questions of one tree; the answers of a row are the bits of a `long`, 1 where it goes left.
final class Questions {
    private final int[] nodes;
    private final int[] column;
    private final float[] threshold;
    private final boolean[] missingLeft;

    Questions(TreeEnsemble trees, int root) {
        int[] found = new int[64];
        int count = collect(trees, root, found, 0);
        nodes = Arrays.copyOf(found, count);
        column = new int[count];
        threshold = new float[count];
        missingLeft = new boolean[count];
        for (int i = 0; i < count; i++) {
            column[i] = trees.feature[nodes[i]];
            threshold[i] = trees.threshold[nodes[i]];
            missingLeft[i] = trees.missingLeft[nodes[i]];
        }
    }

    private static int collect(TreeEnsemble trees, int node, int[] found, int count) {
        if (trees.left[node] == 0) {
            return count;
        }
        if (count == found.length) {
            throw new IllegalArgumentException("a tree of more than " + found.length + " questions can't be explained");
        }
        found[count] = node;
        int next = collect(trees, trees.left[node], found, count + 1);
        return collect(trees, trees.left[node] + 1, found, next);
    }

    int count() {
        return nodes.length;
    }

    /// Where a question finds its value in a row written twice: one that sends missing values left in the second half.
    int place(int question, int width) {
        return missingLeft[question] ? column[question] + width : column[question];
    }

    float threshold(int question) {
        return threshold[question];
    }

    /// The bit of a node's question.
    long bit(int node) {
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] == node) {
                return 1L << i;
            }
        }
        throw new IllegalArgumentException("node " + node + " asks nothing");
    }

    long answers(float[] row) {
        long answers = 0;
        for (int i = 0; i < column.length; i++) {
            float value = row[column[i]];
            boolean left = value < threshold[i] || (Float.isNaN(value) && missingLeft[i]);
            answers |= left ? 1L << i : 0;
        }
        return answers;
    }
}

package org.smartcustoms.engines.scoring.trees;

import java.util.ArrayList;
import java.util.List;

/// Exact Shapley values of the columns for one row, path-dependent (Lundberg, Erion, Lee 2018, "Consistent
/// individualized feature attribution for tree ensembles"). They add up, with `expected()`, to the margin.
///
/// Instead of walking both sides of every question, everything is worked out beforehand (the idea of Yang 2021, "Fast
/// TreeSHAP", taken further): what a leaf contributes depends only on which columns on its path the row satisfies, so
/// each leaf has a table by that pattern; and a tree of at most [#SMALL] questions has one table by all its answers, so
/// that explaining it costs one look-up. Immutable.
public final class TreeContributions {
    /// Trees of at most so many questions are explained by one look-up.
    static final int SMALL = 7;

    private final int columns;
    private final double expected;
    private final List<Explained> explained = new ArrayList<>();

    /// Works out the tables for these trees.
    /// @throws IllegalArgumentException when a tree has more than 64 questions
    public TreeContributions(TreeEnsemble trees) {
        columns = trees.columns;
        double sum = trees.base;
        for (int root : trees.roots) {
            var questions = new Questions(trees, root);
            var leaves = new LeafTables(trees, root, questions);
            explained.add(questions.count() <= SMALL ? new AnswerTable(questions, leaves) : leaves);
            sum += leaves.mean();
        }
        expected = sum;
    }

    /// Mean margin over the training rows: what is left when every column is silent.
    public double expected() {
        return expected;
    }

    /// Contribution of each column in log-odds.
    public double[] of(float[] row) {
        double[] contributions = new double[columns];
        for (Explained tree : explained) {
            tree.add(row, contributions);
        }
        return contributions;
    }

    /// Whether every tree is explained by one look-up.
    boolean small() {
        return explained.stream().allMatch(AnswerTable.class::isInstance);
    }

    /// The trees' tables, where all are small.
    List<AnswerTable> tables() {
        return explained.stream().map(AnswerTable.class::cast).toList();
    }

    /// One tree, ready to say what each column contributed.
    sealed interface Explained permits LeafTables, AnswerTable {
        void add(float[] row, double[] contributions);
    }
}

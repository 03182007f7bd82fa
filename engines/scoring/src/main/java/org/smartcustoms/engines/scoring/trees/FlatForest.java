package org.smartcustoms.engines.scoring.trees;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Trees made ready for serving. A tree of at most seven questions has all of them asked at once, without a branch, and
/// its answers are a number from 0 to 127 that leads to the leaf and to the contributions by one look-up each (after
/// Lucchese et al. 2015, "QuickScorer"). With a larger tree among them all are walked one by one. Margins are the same
/// to the last bit as those of [TreeEnsemble#margin]. Immutable.
public final class FlatForest {
    private static final int ASKED = TreeContributions.SMALL;
    private static final int PATTERNS = 1 << ASKED;
    private static final int NEVER_BELOW = Integer.MIN_VALUE;

    private final TreeEnsemble trees;
    private final TreeContributions contributions;
    private final GroupTables groups;
    private final boolean small;
    private final int[] columns;
    private final int[] thresholds;
    private final float[] leaves;

    /// Works out the tables for these trees.
    /// @param groupOf for each column the group its contributions are added to
    public FlatForest(TreeEnsemble trees, int[] groupOf) {
        this.trees = trees;
        contributions = new TreeContributions(trees);
        small = contributions.small();
        groups = new GroupTables(contributions, groupOf, small);
        int count = small ? trees.roots.length : 0;
        columns = new int[count * ASKED];
        thresholds = new int[count * ASKED];
        leaves = new float[count * PATTERNS];
        Arrays.fill(thresholds, NEVER_BELOW);
        for (int tree = 0; tree < count; tree++) {
            var questions = new Questions(trees, trees.roots[tree]);
            for (int i = 0; i < questions.count(); i++) {
                columns[tree * ASKED + i] = questions.place(i, trees.columns);
                thresholds[tree * ASKED + i] = ordered(questions.threshold(i));
            }
            for (int answers = 0; answers < PATTERNS; answers++) {
                leaves[tree * PATTERNS + answers] = leaf(trees, trees.roots[tree], questions, answers);
            }
        }
    }

    /// Without an interest in contributions: all go to one group.
    public FlatForest(TreeEnsemble trees) {
        this(trees, new int[trees.columns]);
    }

    private static float leaf(TreeEnsemble trees, int root, Questions questions, int answers) {
        int node = root;
        while (trees.left[node] != 0) {
            node = (answers & questions.bit(node)) != 0 ? trees.left[node] : trees.left[node] + 1;
        }
        return trees.threshold[node];
    }

    /// A whole number that is ordered as the value is; both zeros are one. Whole numbers compare without a branch.
    private static int ordered(float value) {
        int bits = Float.floatToRawIntBits(value + 0.0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    /// What evaluating one row needs; reused from row to row by one thread.
    public final class Evaluation {
        /// The row to evaluate, to be filled before [#margin()].
        public final float[] row = new float[trees.columns];

        private final int[] twice = new int[2 * trees.columns];
        private final byte[] answers = new byte[trees.roots.length];

        /// Log-odds of the row.
        public float margin() {
            return margin(row);
        }

        /// Log-odds of a row of the same width.
        public float margin(float[] of) {
            if (!small) {
                System.arraycopy(of, 0, row, 0, row.length);
                return trees.margin(of);
            }
            // A missing value is below everything in the half that is read where it goes left, above all in the other.
            for (int i = 0; i < of.length; i++) {
                float value = of[i];
                boolean missing = Float.isNaN(value);
                int key = ordered(value);
                twice[i] = missing ? Integer.MAX_VALUE : key;
                twice[of.length + i] = missing ? Integer.MIN_VALUE : key;
            }
            float sum = trees.base;
            for (int tree = 0, at = 0; tree < answers.length; tree++, at += ASKED) {
                int said = below(at)
                        | below(at + 1) << 1
                        | below(at + 2) << 2
                        | below(at + 3) << 3
                        | below(at + 4) << 4
                        | below(at + 5) << 5
                        | below(at + 6) << 6;
                answers[tree] = (byte) said;
                sum += leaves[tree * PATTERNS + said];
            }
            return sum;
        }

        private int below(int question) {
            return twice[columns[question]] < thresholds[question] ? 1 : 0;
        }

        /// Adds what each group of columns contributed to the margin last asked for.
        public void contributions(double[] into) {
            if (small) {
                groups.add(answers, into);
            } else {
                groups.add(contributions.of(row), into);
            }
        }
    }

    /// A place to evaluate rows in.
    public Evaluation evaluation() {
        return new Evaluation();
    }

    /// Mean margin over the training rows: what is left when every column is silent.
    public double expected() {
        return contributions.expected();
    }

    /// The columns any tree asks about, in increasing order.
    public int[] asked() {
        boolean[] asked = new boolean[trees.columns];
        for (int node = 0; node < trees.left.length; node++) {
            if (trees.left[node] != 0) {
                asked[trees.feature[node]] = true;
            }
        }
        return IntStream.range(0, asked.length).filter(column -> asked[column]).toArray();
    }
}

package org.smartcustoms.engines.scoring.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One tree as its leaves, each with the contributions of its path's columns by the pattern of satisfied columns.
final class LeafTables implements TreeContributions.Explained {
    private final Questions questions;
    private final List<Leaf> leaves = new ArrayList<>();

    /// A column on a path: the questions about it, the answers that lead to the leaf, and the share of training rows
    /// that would take these turns when nothing is known about the column.
    private record Step(int column, long questions, long answers, double share) {
        Step and(long question, boolean left, double ratio) {
            return new Step(column, questions | question, answers | (left ? question : 0), share * ratio);
        }
    }

    private record Leaf(Step[] steps, float[] table, double reach) {}

    LeafTables(TreeEnsemble trees, int root, Questions questions) {
        this.questions = questions;
        descend(trees, root, List.of(), 1);
    }

    private void descend(TreeEnsemble trees, int node, List<Step> path, double reach) {
        int left = trees.left[node];
        if (left == 0) {
            Step[] steps = path.toArray(Step[]::new);
            leaves.add(new Leaf(steps, table(steps, trees.threshold[node]), reach * trees.threshold[node]));
            return;
        }
        for (int child = left; child <= left + 1; child++) {
            double ratio = trees.cover[child] / trees.cover[node];
            List<Step> longer = with(path, trees.feature[node], questions.bit(node), child == left, ratio);
            descend(trees, child, longer, reach * ratio);
        }
    }

    private static List<Step> with(List<Step> path, int column, long question, boolean left, double ratio) {
        List<Step> longer = new ArrayList<>(path);
        for (int i = 0; i < longer.size(); i++) {
            if (longer.get(i).column == column) {
                longer.set(i, longer.get(i).and(question, left, ratio));
                return longer;
            }
        }
        longer.add(new Step(column, 0, 0, 1).and(question, left, ratio));
        return longer;
    }

    /// For every pattern of satisfied columns, what each column contributes: Shapley's formula over the coalitions of
    /// the other satisfied columns; a coalition with an unsatisfied one never reaches the leaf.
    private static float[] table(Step[] steps, double value) {
        int count = steps.length;
        float[] table = new float[count * (1 << count)];
        for (int pattern = 0; pattern < 1 << count; pattern++) {
            for (int at = 0; at < count; at++) {
                int others = pattern & ~(1 << at);
                double sum = 0;
                for (int coalition = others; ; coalition = (coalition - 1) & others) {
                    sum += weight(Integer.bitCount(coalition), count) * silent(steps, coalition | 1 << at);
                    if (coalition == 0) {
                        break;
                    }
                }
                double own = (pattern >> at & 1) - steps[at].share;
                table[pattern * count + at] = (float) (value * own * sum);
            }
        }
        return table;
    }

    private static double silent(Step[] steps, int speaking) {
        double share = 1;
        for (int i = 0; i < steps.length; i++) {
            share *= (speaking >> i & 1) == 1 ? 1 : steps[i].share;
        }
        return share;
    }

    /// size! (count - size - 1)! / count!
    private static double weight(int size, int count) {
        double weight = 1.0 / count;
        for (int i = 1; i <= size; i++) {
            weight *= (double) i / (count - i);
        }
        return weight;
    }

    /// Mean over the training rows.
    double mean() {
        return leaves.stream().mapToDouble(Leaf::reach).sum();
    }

    /// The columns this tree asks about.
    int[] columns() {
        return leaves.stream()
                .flatMapToInt(leaf -> Arrays.stream(leaf.steps).mapToInt(Step::column))
                .distinct()
                .sorted()
                .toArray();
    }

    @Override
    public void add(float[] row, double[] contributions) {
        add(questions.answers(row), contributions);
    }

    void add(long answers, double[] contributions) {
        for (Leaf leaf : leaves) {
            Step[] steps = leaf.steps;
            int pattern = 0;
            for (int i = 0; i < steps.length; i++) {
                pattern |= (answers & steps[i].questions) == steps[i].answers ? 1 << i : 0;
            }
            int at = pattern * steps.length;
            for (int i = 0; i < steps.length; i++) {
                contributions[steps[i].column] += leaf.table[at + i];
            }
        }
    }
}

package org.smartcustoms.engines.scoring.trees;

import java.util.List;

/// Contributions added up by group of columns, for all small trees in one array: for each tree its groups, and for each
/// pattern of its answers what they get.
final class GroupTables {
    private static final int PATTERNS = 1 << TreeContributions.SMALL;

    private final int[] groupOf;
    private final int[] firstGroup;
    private final int[] groups;
    private final int[] firstValue;
    private final float[] values;

    GroupTables(TreeContributions contributions, int[] groupOf, boolean small) {
        this.groupOf = groupOf.clone();
        List<AnswerTable> tables = small ? contributions.tables() : List.of();
        firstGroup = new int[tables.size() + 1];
        firstValue = new int[tables.size()];
        int width = 0;
        for (int tree = 0; tree < tables.size(); tree++) {
            firstGroup[tree] = width;
            firstValue[tree] = width * PATTERNS;
            width += groups(tables.get(tree)).length;
        }
        firstGroup[tables.size()] = width;
        groups = new int[width];
        values = new float[width * PATTERNS];
        for (int tree = 0; tree < tables.size(); tree++) {
            fill(tables.get(tree), tree);
        }
    }

    private int[] groups(AnswerTable table) {
        return java.util.Arrays.stream(table.columns())
                .map(column -> groupOf[column])
                .distinct()
                .sorted()
                .toArray();
    }

    private void fill(AnswerTable table, int tree) {
        int[] own = groups(table);
        System.arraycopy(own, 0, groups, firstGroup[tree], own.length);
        int[] columns = table.columns();
        int widest = columns.length == 0 ? 0 : columns[columns.length - 1] + 1;
        for (int answers = 0; answers < table.patterns(); answers++) {
            double[] byColumn = new double[widest];
            table.add(answers, byColumn);
            for (int i = 0; i < own.length; i++) {
                double sum = 0;
                for (int column : columns) {
                    sum += groupOf[column] == own[i] ? byColumn[column] : 0;
                }
                values[firstValue[tree] + answers * own.length + i] = (float) sum;
            }
        }
    }

    void add(byte[] answers, double[] into) {
        for (int tree = 0; tree < answers.length; tree++) {
            int from = firstGroup[tree];
            int count = firstGroup[tree + 1] - from;
            int at = firstValue[tree] + answers[tree] * count;
            for (int i = 0; i < count; i++) {
                into[groups[from + i]] += values[at + i];
            }
        }
    }

    void add(double[] byColumn, double[] into) {
        for (int column = 0; column < byColumn.length; column++) {
            into[groupOf[column]] += byColumn[column];
        }
    }
}

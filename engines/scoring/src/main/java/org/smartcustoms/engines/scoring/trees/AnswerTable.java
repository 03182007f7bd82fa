package org.smartcustoms.engines.scoring.trees;

/// One small tree as a table from the answers to all its questions to the contributions of its columns.
final class AnswerTable implements TreeContributions.Explained {
    private final Questions questions;
    private final int[] columns;
    private final float[] table;

    AnswerTable(Questions questions, LeafTables leaves) {
        this.questions = questions;
        columns = leaves.columns();
        int widest = columns.length == 0 ? 0 : columns[columns.length - 1] + 1;
        table = new float[columns.length * (1 << questions.count())];
        for (int answers = 0; answers < 1 << questions.count(); answers++) {
            double[] contributions = new double[widest];
            leaves.add(answers, contributions);
            for (int i = 0; i < columns.length; i++) {
                table[answers * columns.length + i] = (float) contributions[columns[i]];
            }
        }
    }

    int[] columns() {
        return columns;
    }

    /// How many patterns of answers there are.
    int patterns() {
        return 1 << questions.count();
    }

    @Override
    public void add(float[] row, double[] contributions) {
        add((int) questions.answers(row), contributions);
    }

    void add(int answers, double[] contributions) {
        int at = answers * columns.length;
        for (int i = 0; i < columns.length; i++) {
            contributions[columns[i]] += table[at + i];
        }
    }
}

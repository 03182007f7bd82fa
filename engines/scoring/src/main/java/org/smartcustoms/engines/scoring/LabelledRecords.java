package org.smartcustoms.engines.scoring;

import java.util.List;

/// The two targets of a list of rows.
final class LabelledRecords {
    private LabelledRecords() {}

    static boolean[] illicit(List<LabelledRecord> rows) {
        boolean[] happened = new boolean[rows.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = rows.get(i).outcome().illicit();
        }
        return happened;
    }

    static boolean[] critical(List<LabelledRecord> rows) {
        boolean[] happened = new boolean[rows.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = rows.get(i).outcome().critical();
        }
        return happened;
    }
}

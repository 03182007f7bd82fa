package org.smartcustoms.engines.scoring.loop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.trees.Boosting;
import org.smartcustoms.engines.scoring.trees.TreeEnsemble;

/// What is usual elsewhere, to compare with: boosted trees on the raw columns, codes numbered in order of appearance,
/// fitted anew each week on all labels so far.
public final class BoostingLearner implements Learner {
    private static final int TEXTS = 15;
    private static final int WIDTH = TEXTS + 3;
    private static final Boosting BOOSTING = new Boosting(100, 4, 0.3, 1, 1, 1, 1, 7);

    private final List<Map<String, Integer>> codes = IntStream.range(0, TEXTS)
            .mapToObj(i -> (Map<String, Integer>) new HashMap<String, Integer>())
            .toList();
    private final List<LabelledRecord> labels = new ArrayList<>();
    private TreeEnsemble trees = TreeEnsemble.none(WIDTH);

    @Override
    public List<Judgement> judge(List<CargoRecord> lodged) {
        float[] row = new float[WIDTH];
        return lodged.stream()
                .map(record -> {
                    fill(record, row, 0);
                    return new Judgement(TreeEnsemble.probability(trees.margin(row)), 0);
                })
                .toList();
    }

    @Override
    public void learn(List<CargoRecord> lodged, List<LabelledRecord> inspected, LocalDate end) {
        labels.addAll(inspected);
        float[] rows = new float[labels.size() * WIDTH];
        float[] irregular = new float[labels.size()];
        for (int i = 0; i < irregular.length; i++) {
            fill(labels.get(i).record(), rows, i * WIDTH);
            irregular[i] = labels.get(i).outcome().illicit() ? 1 : 0;
        }
        trees = BOOSTING.fit(rows, WIDTH, irregular, IntStream.range(0, WIDTH).toArray());
    }

    private void fill(CargoRecord record, float[] row, int at) {
        String[] texts = {
            record.office(),
            record.processType(),
            record.importType(),
            record.importUse(),
            record.paymentType(),
            record.transportMode(),
            record.declarant(),
            record.importer(),
            record.seller(),
            record.courier(),
            record.hs(),
            record.departure(),
            record.origin(),
            record.taxType(),
            record.originIndicator()
        };
        for (int i = 0; i < TEXTS; i++) {
            Map<String, Integer> known = codes.get(i);
            row[at + i] = known.computeIfAbsent(texts[i], unseen -> known.size());
        }
        row[at + TEXTS] = (float) record.taxRate();
        row[at + TEXTS + 1] = (float) record.netMassKg();
        row[at + TEXTS + 2] = (float) record.value();
    }
}

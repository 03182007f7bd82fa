package org.smartcustoms.engines.scoring.loop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.Ranker;

/// Ours: counters that learn each week and trees grown anew, in the first weeks each time, later by a rhythm.
public final class ModelLearner implements Learner {
    private static final int WARM_UP = 10;

    private final Ranker ranker;
    private final Rhythm rhythm;
    private final Map<CargoRecord, float[]> judged = new IdentityHashMap<>();
    private LocalDate today = LocalDate.EPOCH;
    private int weeks;

    /// How often things are fitted anew once warmed up, in weeks.
    public record Rhythm(int trees, int profiles) {}

    public ModelLearner(Ranker.Settings settings, Rhythm rhythm) {
        ranker = new Ranker(settings);
        this.rhythm = rhythm;
    }

    @Override
    public List<Judgement> judge(List<CargoRecord> lodged) {
        judged.clear();
        var judgements = new ArrayList<Judgement>(lodged.size());
        for (CargoRecord record : lodged) {
            LocalDate day = record.date().isBefore(today) ? today : record.date();
            Ranker.Judged line = ranker.judge(record, day);
            judged.put(record, line.features());
            judgements.add(new Judgement(line.probability(), line.uncertainty()));
        }
        return judgements;
    }

    @Override
    public void learn(List<CargoRecord> lodged, List<LabelledRecord> inspected, LocalDate end) {
        if (judged.isEmpty()) {
            judge(lodged);
        }
        today = end;
        lodged.forEach(record -> ranker.observe(record, end));
        for (LabelledRecord line : inspected) {
            float[] features = judged.get(line.record());
            if (features == null) {
                throw new IllegalArgumentException("line " + line.record().id() + " was never judged");
            }
            ranker.learn(line.record(), features, line.outcome(), end);
        }
        judged.clear();
        weeks++;
        if (weeks == 2 || weeks == 5 || weeks == WARM_UP || weeks % rhythm.profiles() == 0) {
            ranker.refitProfiles(end);
        }
        if (weeks > 2 && (weeks <= WARM_UP || weeks % rhythm.trees() == 0)) {
            ranker.refitTrees(end);
        }
    }
}

package org.smartcustoms.engines.scoring.loop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.PathKeys;
import org.smartcustoms.engines.scoring.profiles.ProfileSettings;
import org.smartcustoms.engines.scoring.profiles.ProfileView;
import org.smartcustoms.engines.scoring.profiles.Profiles;

/// Counters alone: ranks by the rate of one path, which leans on its broader ones.
public final class CounterLearner implements Learner {
    private static final int FITS_WEEKLY = 12;
    private static final int FITS_EVERY = 4;

    private final Path path;
    private final Profiles profiles;
    private final List<long[]> learnt = new ArrayList<>();
    private final ProfileView view = new ProfileView();
    private LocalDate today = LocalDate.EPOCH;
    private int weeks;

    /// @param path whose rate is the rank
    public CounterLearner(Path path, ProfileSettings settings) {
        this.path = path;
        profiles = new Profiles(settings, 50_000);
    }

    @Override
    public List<Judgement> judge(List<CargoRecord> lodged) {
        var judgements = new ArrayList<Judgement>(lodged.size());
        for (CargoRecord record : lodged) {
            view.keys(record);
            profiles.read(view, record.date().isBefore(today) ? today : record.date());
            double rate = view.rate(path);
            judgements.add(new Judgement(rate, Math.sqrt(rate * (1 - rate) / (view.inspected(path) + 1.5))));
        }
        return judgements;
    }

    @Override
    public void learn(List<CargoRecord> lodged, List<LabelledRecord> inspected, LocalDate end) {
        today = end;
        lodged.forEach(record -> profiles.observe(PathKeys.of(record), end));
        for (LabelledRecord line : inspected) {
            long[] keys = PathKeys.of(line.record());
            profiles.learn(keys, end, line.outcome());
            learnt.add(keys);
        }
        if (weeks < FITS_WEEKLY || weeks % FITS_EVERY == 0) {
            profiles.fitStrengths(learnt, end);
        }
        weeks++;
    }
}

package org.smartcustoms.engines.scoring.profiles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.Outcome;

/// Findings counted along every [Path], forgotten with time, read as rates that lean on broader paths where little is
/// known: rate = (bad + strength × parent's rate) / (seen + strength), the posterior mean of a beta prior centred on
/// the parent. The strengths are fitted by marginal likelihood ([Strengths]). Not thread-safe; `copy()` is cheap.
public final class Profiles {
    private static final int INSPECTED = 0;
    private static final int BAD = 1;
    private static final int CRITICAL = 2;
    private static final int RECENT = 3;
    private static final int RECENT_BAD = 4;
    private static final int LODGED = 5;
    private static final int TOTAL = 6;
    private static final int TOTAL_BAD = 7;
    private static final int WIDTH = 8;
    private static final float RECENT_STRENGTH = 4;

    private final ProfileSettings settings;
    private final Decay decay;
    private final Decay recentDecay;
    private final LongTable counters;
    private Strengths strengths;

    /// Empty profiles with the settings' starting strengths.
    public Profiles(ProfileSettings settings, int expectedLines) {
        this(settings, new LongTable(WIDTH, Math.max(64, expectedLines * 3)), Strengths.standard());
    }

    private Profiles(ProfileSettings settings, LongTable counters, Strengths strengths) {
        this.settings = settings;
        this.counters = counters;
        this.strengths = strengths;
        decay = new Decay(settings.halfLifeDays());
        recentDecay = new Decay(settings.recentHalfLifeDays());
    }

    /// Whether combinations met for the first time find no place any more: they stay unknown, while those known go on
    /// learning. Profiles trained on a shorter past have room again.
    public boolean isFull() {
        return counters.isFull();
    }

    /// Counts a lodged line, inspected or not: what makes a combination known.
    public void observe(long[] keys, LocalDate date) {
        int day = (int) date.toEpochDay();
        for (long key : keys) {
            int slot = key == 0 ? LongTable.NONE : counters.slot(key, day);
            if (slot != LongTable.NONE) {
                counters.add(slot, LODGED, 1);
            }
        }
    }

    /// Counts a finding on the day it became known.
    public void learn(long[] keys, LocalDate known, Outcome outcome) {
        int day = (int) known.toEpochDay();
        for (long key : keys) {
            int slot = key == 0 ? LongTable.NONE : counters.slot(key, day);
            if (slot == LongTable.NONE) {
                continue;
            }
            age(slot, day);
            counters.add(slot, INSPECTED, 1);
            counters.add(slot, RECENT, 1);
            counters.add(slot, TOTAL, 1);
            if (outcome.illicit()) {
                counters.add(slot, BAD, 1);
                counters.add(slot, RECENT_BAD, 1);
                counters.add(slot, TOTAL_BAD, 1);
            }
            if (outcome.critical()) {
                counters.add(slot, CRITICAL, 1);
            }
        }
    }

    /// What the profiles say about a line on a day.
    public ProfileView view(CargoRecord record) {
        var view = new ProfileView();
        PathKeys.fill(record, view.keys);
        read(view, record.date());
        return view;
    }

    /// The same into a view whose keys are set, without making anything.
    public void read(ProfileView view, LocalDate date) {
        int day = (int) date.toEpochDay();
        // All look-ups first: they don't wait for each other, so the processor fetches them side by side.
        for (int path = 0; path < view.keys.length; path++) {
            long key = view.keys[path];
            view.slots[path] = key == 0 ? -1 : counters.find(key);
        }
        for (int path = 0; path < view.keys.length; path++) {
            int slot = view.slots[path];
            float inspected = 0;
            float bad = 0;
            float critical = 0;
            float recent = 0;
            float recentBad = 0;
            float lodged = 0;
            float total = 0;
            float totalBad = 0;
            if (slot >= 0) {
                int days = day - counters.day(slot);
                float kept = decay.after(days);
                float keptRecent = recentDecay.after(days);
                inspected = counters.get(slot, INSPECTED) * kept;
                bad = counters.get(slot, BAD) * kept;
                critical = counters.get(slot, CRITICAL) * kept;
                recent = counters.get(slot, RECENT) * keptRecent;
                recentBad = counters.get(slot, RECENT_BAD) * keptRecent;
                lodged = counters.get(slot, LODGED);
                total = counters.get(slot, TOTAL);
                totalBad = counters.get(slot, TOTAL_BAD);
            }
            int parent = Path.at(path).parent().ordinal();
            float strength = strengths.of(path);
            float prior = path == 0 ? settings.startingRate() : view.rate[parent];
            float criticalStrength = strengths.ofCritical(path);
            float criticalPrior = path == 0 ? settings.startingCriticalRate() : view.criticalRate[parent];
            view.inspected[path] = inspected;
            view.bad[path] = bad;
            view.lodged[path] = lodged;
            view.total[path] = total;
            view.totalBad[path] = totalBad;
            view.rate[path] = (bad + strength * prior) / (inspected + strength);
            view.criticalRate[path] = (critical + criticalStrength * criticalPrior) / (inspected + criticalStrength);
            view.recentRate[path] = (recentBad + RECENT_STRENGTH * view.rate[path]) / (recent + RECENT_STRENGTH);
        }
    }

    /// Fits how much each path leans on its parent to what has been counted.
    /// @param keys the keys of every learnt line
    /// @param date the day as of which counters are read
    public void fitStrengths(List<long[]> keys, LocalDate date) {
        strengths = Strengths.fit(this, keys, date);
    }

    /// Takes over strengths fitted elsewhere.
    public void use(Strengths fitted) {
        strengths = fitted;
    }

    /// How much each path leans on its parent.
    public Strengths strengths() {
        return strengths;
    }

    /// Counters held.
    public int size() {
        return counters.size();
    }

    /// An independent copy, for a consistent look while this one goes on learning.
    public Profiles copy() {
        return new Profiles(settings, counters.copy(), strengths);
    }

    float count(long key, int column, int day) {
        int slot = counters.find(key);
        return slot < 0 ? 0 : counters.get(slot, column) * decay.after(day - counters.day(slot));
    }

    float inspected(long key, int day) {
        return count(key, INSPECTED, day);
    }

    float bad(long key, int day) {
        return count(key, BAD, day);
    }

    float critical(long key, int day) {
        return count(key, CRITICAL, day);
    }

    private void age(int slot, int day) {
        int days = day - counters.day(slot);
        if (days <= 0) {
            return;
        }
        float kept = decay.after(days);
        float keptRecent = recentDecay.after(days);
        counters.set(slot, INSPECTED, counters.get(slot, INSPECTED) * kept);
        counters.set(slot, BAD, counters.get(slot, BAD) * kept);
        counters.set(slot, CRITICAL, counters.get(slot, CRITICAL) * kept);
        counters.set(slot, RECENT, counters.get(slot, RECENT) * keptRecent);
        counters.set(slot, RECENT_BAD, counters.get(slot, RECENT_BAD) * keptRecent);
        counters.day(slot, day);
    }

    /// Writes settings, strengths and counters.
    public void write(DataOutput out) throws IOException {
        settings.write(out);
        strengths.write(out);
        counters.write(out);
    }

    /// Reads what `write` wrote.
    public static Profiles read(DataInput in) throws IOException {
        ProfileSettings settings = ProfileSettings.read(in);
        Strengths strengths = Strengths.read(in);
        return new Profiles(settings, LongTable.read(in, WIDTH), strengths);
    }

    /// Profiles that learnt these rows, each on its own day.
    public static Profiles of(ProfileSettings settings, List<LabelledRecord> rows) {
        var profiles = new Profiles(settings, rows.size());
        for (LabelledRecord row : rows) {
            long[] keys = PathKeys.of(row.record());
            profiles.observe(keys, row.record().date());
            profiles.learn(keys, row.record().date(), row.outcome());
        }
        return profiles;
    }
}

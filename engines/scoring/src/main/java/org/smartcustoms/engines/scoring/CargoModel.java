package org.smartcustoms.engines.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.scoring.profiles.PathKeys;
import org.smartcustoms.engines.scoring.profiles.PriceExpectation;
import org.smartcustoms.engines.scoring.profiles.ProfileSettings;
import org.smartcustoms.engines.scoring.profiles.ProfileView;
import org.smartcustoms.engines.scoring.profiles.Profiles;
import org.smartcustoms.engines.scoring.profiles.UnitPrices;
import org.smartcustoms.engines.scoring.trees.TreeEnsemble;

/// A cargo targeting model: profiles and unit prices that go on learning, trees and calibrations that stay as trained.
/// Scoring is thread-safe and may run while another thread learns; a score sees all of a finding or none of it.
/// The same model, line and clock always give the same score.
public final class CargoModel {
    private final Knowledge knowledge;
    private final Clock clock;
    private final Scorer.Forests forests;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicReference<@Nullable Scorer> spare = new AtomicReference<>();

    CargoModel(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
        forests = Scorer.Forests.of(knowledge);
    }

    private CargoModel(Knowledge knowledge, Clock clock, Scorer.Forests forests) {
        this.knowledge = knowledge;
        this.clock = clock;
        this.forests = forests;
    }

    /// All a model consists of.
    record Knowledge(
            Profiles profiles,
            UnitPrices prices,
            TreeEnsemble illicit,
            TreeEnsemble critical,
            Calibration illicitCalibration,
            Calibration criticalCalibration,
            ModelCard card) {
        Knowledge copy() {
            return new Knowledge(
                    profiles.copy(), prices.copy(), illicit, critical, illicitCalibration, criticalCalibration, card);
        }
    }

    /// Trains on examined lines. The order of the rows doesn't matter.
    /// @throws IllegalArgumentException with fewer than 50 rows, or without both irregular and clean ones
    public static CargoModel train(Collection<LabelledRecord> rows, TrainingSettings settings, Progress progress) {
        return new CargoModel(new Training(settings, progress).run(List.copyOf(rows)), Clock.systemUTC());
    }

    /// Reads a model folder.
    /// @throws IOException naming the file that is missing, cut short, changed or of another version
    public static CargoModel load(Path folder) throws IOException {
        return load(folder, Clock.systemUTC());
    }

    /// Reads a model folder for a clock that says which days lie in the future.
    public static CargoModel load(Path folder, Clock clock) throws IOException {
        return new CargoModel(ModelFolder.read(folder), clock);
    }

    /// Writes a model folder with checksums; an existing model there is replaced only once all is written.
    public void save(Path folder) throws IOException {
        lock.readLock().lock();
        try {
            ModelFolder.write(folder, knowledge);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Scores a line with reasons. Never fails for what a line holds: what is missing or odd is named in the score.
    public Score score(CargoRecord record) {
        return score(record, Explanation.REASONS);
    }

    /// Scores a line, with reasons only when asked for.
    public Score score(CargoRecord record, Explanation explanation) {
        return score(record, evidence(record), explanation);
    }

    /// What profiles and prices know about a line now.
    public Evidence evidence(CargoRecord record) {
        var view = new ProfileView();
        LocalDate today = today();
        return new Evidence(view, read(record, view, today), today);
    }

    /// Reads profiles and prices of a line, both in one state.
    PriceExpectation read(CargoRecord record, ProfileView view, LocalDate today) {
        view.keys(record);
        lock.readLock().lock();
        try {
            knowledge.profiles.read(view, record.date().isAfter(today) ? today : record.date());
            return knowledge.prices.expect(record);
        } finally {
            lock.readLock().unlock();
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Scorer.Forests forests() {
        return forests;
    }

    /// A place to score many lines in, for one thread.
    public Scorer scorer() {
        return new Scorer(this);
    }

    /// Scores a line by evidence read now or earlier: the same evidence always gives the same score.
    public Score score(CargoRecord record, Evidence evidence, Explanation explanation) {
        Scorer taken = spare.getAndSet(null);
        Scorer scorer = taken == null ? scorer() : taken;
        Score score = scorer.score(record, evidence.view(), evidence.price(), evidence.asOf(), explanation);
        spare.set(scorer);
        return score;
    }

    /// A model without trees: profiles and unit prices decide ([Untrained]) until one has been trained.
    public static CargoModel untrained(Clock clock) {
        return new CargoModel(
                new Knowledge(
                        new Profiles(ProfileSettings.standard(), 1000),
                        new UnitPrices(1000),
                        TreeEnsemble.none(Features.WIDTH),
                        TreeEnsemble.none(Features.WIDTH),
                        Calibration.LOGISTIC,
                        Calibration.LOGISTIC,
                        ModelCard.untrained()),
                clock);
    }

    /// Whether trees were trained.
    public boolean trained() {
        return knowledge.illicit.trees() > 0;
    }

    /// The margin of the usual line: a score's reasons tell how far and why it departs from this.
    public double expectedMargin() {
        return forests.illicit().expected();
    }

    /// What a score should carry.
    public enum Explanation {
        REASONS,
        FIGURES_ONLY
    }

    /// Whether its profiles have no room for combinations met for the first time; what is known goes on learning.
    public boolean isFull() {
        lock.readLock().lock();
        try {
            return knowledge.profiles.isFull();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Takes note of a lodged line, inspected or not: it makes combinations known and tells the usual price.
    /// To be called once a line, after it was scored.
    public void observe(CargoRecord record) {
        long[] keys = PathKeys.of(record);
        lock.writeLock().lock();
        try {
            knowledge.profiles.observe(keys, record.date());
            knowledge.prices.observe(record);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Learns what an examination found, as known on the day given; later scores feel it at once.
    public void learn(CargoRecord record, Outcome outcome, LocalDate known) {
        long[] keys = PathKeys.of(record);
        lock.writeLock().lock();
        try {
            knowledge.profiles.learn(keys, known, outcome);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Learns a finding that became known on the day of lodging.
    public void learn(CargoRecord record, Outcome outcome) {
        learn(record, outcome, record.date());
    }

    /// An independent copy that learning no longer changes: some milliseconds of memory copying.
    public CargoModel snapshot() {
        lock.readLock().lock();
        try {
            return new CargoModel(knowledge.copy(), clock, forests);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The same model by another clock; both share what they learn only up to now.
    public CargoModel at(Clock other) {
        lock.readLock().lock();
        try {
            return new CargoModel(knowledge.copy(), other, forests);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Judges the model on examined lines without learning from them.
    public Metrics evaluate(Collection<LabelledRecord> rows) {
        return Metrics.of(probabilities(rows), LabelledRecords.illicit(List.copyOf(rows)));
    }

    /// Whether its probabilities come true on examined lines, band by band.
    public List<Reliability> reliability(Collection<LabelledRecord> rows) {
        return Reliability.of(probabilities(rows), LabelledRecords.illicit(List.copyOf(rows)));
    }

    private double[] probabilities(Collection<LabelledRecord> rows) {
        Scorer scorer = scorer();
        return rows.stream()
                .mapToDouble(row ->
                        scorer.score(row.record(), Explanation.FIGURES_ONLY).probability())
                .toArray();
    }

    /// What it was made from and how good it was.
    public ModelCard card() {
        return knowledge.card;
    }

    /// Trees for irregularities and for dangers, for whoever measures or draws them.
    public List<TreeEnsemble> trees() {
        return List.of(knowledge.illicit, knowledge.critical);
    }
}

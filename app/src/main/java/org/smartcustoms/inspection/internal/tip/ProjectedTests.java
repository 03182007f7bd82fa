package org.smartcustoms.inspection.internal.tip;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Truth;
import org.smartcustoms.engines.imaging.simulate.ScanSimulator;
import org.smartcustoms.engines.imaging.tip.ThreatProjection;
import org.smartcustoms.inspection.internal.scans.MachineReader;
import org.smartcustoms.inspection.internal.scans.Scan;
import org.smartcustoms.inspection.internal.scans.ScanImage;
import org.smartcustoms.inspection.internal.scans.ScanImages;
import org.smartcustoms.inspection.internal.scans.ScanLog;
import org.smartcustoms.inspection.internal.scans.Scans;
import org.smartcustoms.inspection.internal.scans.ScreeningPolicy;
import org.smartcustoms.inspection.internal.scans.Tests;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tests with threats from the simulator, projected into raw scans, and into coloured pictures whose colours are
/// known well enough.
@Service
class ProjectedTests implements Tests {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectedTests.class);
    private static final int TRIES = 4;
    private static final double LEAST_SHARE_IN_BAG = 0.9;
    private static final float FAINTEST_MATTER = 0.04f;
    private static final float OPAQUE = 3.5f;
    private static final int BRIGHTEST_MATTER = 246;
    private static final int DARKEST_MATTER = 60;
    private static final Contraband[] KINDS = Contraband.values();
    private static final ThreatProjection THREATS =
            new ThreatProjection(new ScanSimulator(new ScanSimulator.Settings(640, Optional.empty(), 1)));

    private final ScreeningPolicy rules;
    private final Scans scans;
    private final ScanImages images;
    private final MachineReader reader;
    private final ScanLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final RandomGenerator random = RandomGenerator.of("SecureRandom");
    private final Cache<UUID, Running> composed =
            Caffeine.newBuilder().maximumSize(16).build();

    ProjectedTests(
            ScreeningPolicy rules,
            Scans scans,
            ScanImages images,
            MachineReader reader,
            ScanLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.rules = rules;
        this.scans = scans;
        this.images = images;
        this.reader = reader;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    private record Trial(UUID id, UUID scanId, long seed, String label, Box box) {}

    @Override
    public void consider(Scan scan, Officer officer) {
        if (random.nextDouble() >= rules.now().testRate()) {
            return;
        }
        var real = images.of(scan);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long seed = random.nextLong();
            var kind = KINDS[random.nextInt(KINDS.length)];
            var truth = fair(real, kind, seed);
            if (truth.isPresent()) {
                var trial = new Trial(
                        ids.next(), scan.id(), seed, kind.label(), truth.get().box());
                if (canBeShown(trial)) {
                    drop(scan.id());
                    begin(trial, officer);
                }
                return;
            }
        }
    }

    private record Projected(ScanImage image, Truth truth) {}

    /// @throws IllegalArgumentException when the threat doesn't fit in, by its size or by its colours
    private static Projected projected(ScanImage real, Contraband kind, long seed) {
        return switch (real) {
            case ScanImage.DualEnergy(var scan) -> {
                var with = THREATS.into(scan, kind, seed);
                yield new Projected(new ScanImage.DualEnergy(with.scan()), with.truth());
            }
            case ScanImage.Colour(var picture) -> {
                var with = THREATS.into(picture, kind, seed);
                yield new Projected(new ScanImage.Colour(with.picture()), with.truth());
            }
        };
    }

    /// Where the threat of a seed lies, when it fits into the scan and lies in the bag rather than beside it.
    private static Optional<Truth> fair(ScanImage real, Contraband kind, long seed) {
        try {
            var truth = projected(real, kind, seed).truth();
            var matter = matter(real);
            long onMatter = truth.pixels().stream().filter(matter).count();
            return onMatter >= LEAST_SHARE_IN_BAG * truth.pixels().cardinality()
                    ? Optional.of(truth)
                    : Optional.empty();
        } catch (IllegalArgumentException doesNotFit) {
            return Optional.empty();
        }
    }

    /// Where something lies that can still be seen through.
    private static IntPredicate matter(ScanImage real) {
        return switch (real) {
            case ScanImage.DualEnergy(var scan) -> {
                float[] attenuation = scan.highAttenuation();
                yield pixel -> attenuation[pixel] > FAINTEST_MATTER && attenuation[pixel] < OPAQUE;
            }
            case ScanImage.Colour(var picture) ->
                pixel -> picture.brightness(pixel) < BRIGHTEST_MATTER && picture.brightness(pixel) > DARKEST_MATTER;
        };
    }

    private void begin(Trial trial, Officer officer) {
        jdbc.sql("""
                        INSERT INTO inspection.trial
                            (id, scan_id, officer, seed, label, box_left, box_top, box_right, box_bottom, begun_at)
                        VALUES (:id, :scan, :officer, :seed, :label, :left, :top, :right, :bottom, :now)""")
                .param("id", trial.id())
                .param("scan", trial.scanId())
                .param("officer", officer.username())
                .param("seed", trial.seed())
                .param("label", trial.label())
                .param("left", trial.box().left())
                .param("top", trial.box().top())
                .param("right", trial.box().right())
                .param("bottom", trial.box().bottom())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Running> running(UUID scan, String officer) {
        return open(scan, officer).flatMap(this::composed);
    }

    /// The trial that this officer's reading is, while they have the scan in hand.
    private Optional<Trial> open(UUID scan, String officer) {
        return jdbc.sql("""
                        SELECT t.* FROM inspection.trial t JOIN inspection.scan s ON s.id = t.scan_id
                         WHERE t.scan_id = :scan AND t.officer = :officer AND t.ended_at IS NULL
                           AND s.state = 'IN_HAND' AND s.officer = :officer""")
                .param("scan", scan)
                .param("officer", officer)
                .query((row, number) -> new Trial(
                        row.getObject("id", UUID.class),
                        scan,
                        row.getLong("seed"),
                        row.getString("label"),
                        new Box(
                                row.getDouble("box_left"),
                                row.getDouble("box_top"),
                                row.getDouble("box_right"),
                                row.getDouble("box_bottom"))))
                .optional();
    }

    /// The picture of a trial. One that can't be made any more, since the projection has changed while it ran, is no
    /// test: a screener is never held up by one.
    private Optional<Running> composed(Trial trial) {
        try {
            return Optional.of(Objects.requireNonNull(composed.get(trial.id(), id -> compose(trial))));
        } catch (IllegalArgumentException lost) {
            return Optional.empty();
        }
    }

    /// The same before the trial begins: none begins whose picture the detector can't read now.
    private boolean canBeShown(Trial trial) {
        try {
            return composed(trial).isPresent();
        } catch (RuntimeException failure) {
            LOG.warn("No test, since it can't be shown: {}", failure.toString());
            return false;
        }
    }

    /// Seed and label make the same threat at the same place again; where it lies is read off what was made, so that
    /// the officer is never told of another place than the one that was shown.
    private Running compose(Trial trial) {
        var made = projected(images.of(scans.get(trial.scanId())), Contraband.ofLabel(trial.label()), trial.seed());
        return new Running(
                trial.id(),
                trial.scanId(),
                made.image(),
                reader.read(made.image()).found(),
                trial.label(),
                made.truth().box());
    }

    @Override
    public Optional<Told> end(UUID scan, String officer, boolean referred, List<Box> marked) {
        return open(scan, officer)
                .flatMap(trial -> shownPlace(trial).map(place -> end(trial, place, referred, marked)));
    }

    /// Where the threat lay in the picture that was shown; empty when none was. The stored place stands for it when the
    /// picture can't be made now: a reading that was a test never becomes a decision on the real bag.
    private Optional<Box> shownPlace(Trial trial) {
        try {
            return composed(trial).map(Running::box);
        } catch (RuntimeException failure) {
            LOG.warn("A test ends by what is stored of it: {}", failure.toString());
            return Optional.of(trial.box());
        }
    }

    private Told end(Trial trial, Box place, boolean referred, List<Box> marked) {
        boolean hit = referred && (marked.isEmpty() || marked.stream().anyMatch(frame -> frame.overlap(place) > 0));
        jdbc.sql("UPDATE inspection.trial SET ended_at = :now, hit = :hit WHERE id = :id AND ended_at IS NULL")
                .param("id", trial.id())
                .param("hit", hit)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        composed.invalidate(trial.id());
        // how it went is for the screener and their supervisor, and the chain has other readers
        log.write(
                "scan.tested",
                scans.get(trial.scanId()),
                null,
                Map.of("test", trial.id().toString()));
        return new Told(hit, trial.label(), place);
    }

    @Override
    public void drop(UUID scan) {
        jdbc.sql("UPDATE inspection.trial SET ended_at = :now WHERE scan_id = :scan AND ended_at IS NULL")
                .param("scan", scan)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

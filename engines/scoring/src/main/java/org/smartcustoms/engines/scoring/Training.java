package org.smartcustoms.engines.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.smartcustoms.engines.scoring.profiles.PathKeys;
import org.smartcustoms.engines.scoring.profiles.ProfileView;
import org.smartcustoms.engines.scoring.profiles.Profiles;
import org.smartcustoms.engines.scoring.profiles.UnitPrices;
import org.smartcustoms.engines.scoring.trees.Boosting;
import org.smartcustoms.engines.scoring.trees.TreeEnsemble;

/// Trains a model: profiles' strengths by marginal likelihood; columns for each row from profiles and prices that
/// haven't seen its fold (out-of-fold, so that no row sees its own finding); columns without signal left out; trees
/// per target; calibration on margins of rows the trees hadn't seen. Deterministic.
final class Training {
    private static final int FEWEST_ROWS = 50;
    private static final int CALIBRATION_PARTS = 4;

    private final TrainingSettings settings;
    private final Progress progress;

    Training(TrainingSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    CargoModel.Knowledge run(List<LabelledRecord> unordered) {
        List<LabelledRecord> rows = new ArrayList<>(unordered);
        rows.sort(Comparator.comparing((LabelledRecord row) -> row.record().date())
                .thenComparing(row -> row.record().id())
                .thenComparing(row -> row.record().toString()));
        long illicit = rows.stream().filter(row -> row.outcome().illicit()).count();
        if (rows.size() < FEWEST_ROWS || illicit == 0 || illicit == rows.size()) {
            throw new IllegalArgumentException("training needs at least " + FEWEST_ROWS
                    + " examined lines with irregular and clean ones among them; there are " + rows.size() + " with "
                    + illicit + " irregular");
        }
        progress.at("counting findings", 0.02);
        LocalDate last = rows.getLast().record().date();
        Profiles profiles = Profiles.of(settings.profiles(), rows);
        profiles.fitStrengths(
                rows.stream().map(row -> PathKeys.of(row.record())).toList(), last);
        UnitPrices prices = prices(rows);
        int[] folds = folds(rows);
        float[] matrix = outOfFold(rows, folds, profiles, last);

        progress.at("growing trees", 0.25);
        var done = new AtomicInteger();
        Fitted any;
        Fitted danger;
        try (var workers = Executors.newFixedThreadPool(settings.threads())) {
            var forAny = new Target(matrix, folds, LabelledRecords.illicit(rows), settings.illicit(), done);
            var forDanger = new Target(matrix, folds, LabelledRecords.critical(rows), settings.critical(), done);
            Supplier<Fitted> first = forAny.start(workers);
            Supplier<Fitted> second = forDanger.start(workers);
            any = first.get();
            danger = second.get();
        }
        progress.at("done", 1);
        var card = new ModelCard(
                ModelFolder.VERSION,
                rows.size(),
                (int) illicit,
                (int) rows.stream().filter(row -> row.outcome().critical()).count(),
                rows.getFirst().record().date().toString(),
                last.toString(),
                settings.seed(),
                any.heldOut,
                danger.heldOut,
                any.quantiles,
                Arrays.stream(any.columns)
                        .mapToObj(column -> Feature.ALL.get(column).name())
                        .toList());
        return new CargoModel.Knowledge(
                profiles, prices, any.trees, danger.trees, any.calibration, danger.calibration, card);
    }

    private static UnitPrices prices(List<LabelledRecord> rows) {
        var prices = new UnitPrices(rows.size());
        rows.forEach(row -> prices.observe(row.record()));
        return prices;
    }

    /// Lines of one declaration share a fold: they share their fate too.
    private int[] folds(List<LabelledRecord> rows) {
        var random = new SplittableRandom(settings.seed());
        Map<String, Integer> byId = new HashMap<>();
        int[] folds = new int[rows.size()];
        for (int i = 0; i < folds.length; i++) {
            int drawn = random.nextInt(settings.folds());
            String id = rows.get(i).record().id();
            folds[i] = id.isEmpty() ? drawn : byId.computeIfAbsent(id, unseen -> drawn);
        }
        return folds;
    }

    private float[] outOfFold(List<LabelledRecord> rows, int[] folds, Profiles all, LocalDate last) {
        float[] matrix = new float[rows.size() * Features.WIDTH];
        var view = new ProfileView();
        for (int fold = 0; fold < settings.folds(); fold++) {
            progress.at("profiles without fold " + (fold + 1), 0.05 + 0.2 * fold / settings.folds());
            List<LabelledRecord> others = new ArrayList<>();
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] != fold) {
                    others.add(rows.get(i));
                }
            }
            Profiles profiles = Profiles.of(settings.profiles(), others);
            profiles.use(all.strengths());
            UnitPrices prices = prices(others);
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    CargoRecord record = rows.get(i).record();
                    view.keys(record);
                    profiles.read(view, last);
                    Features.fill(
                            record, view, prices.expect(record), Concerns.unusable(record), matrix, i * Features.WIDTH);
                }
            }
        }
        return matrix;
    }

    private record Fitted(
            TreeEnsemble trees, Calibration calibration, Metrics heldOut, double[] quantiles, int[] columns) {}

    private final class Target {
        final float[] matrix;
        final int[] folds;
        final boolean[] happened;
        final Boosting boosting;
        final AtomicInteger done;
        final int[] columns;

        Target(float[] matrix, int[] folds, boolean[] happened, Boosting boosting, AtomicInteger done) {
            this.matrix = matrix;
            this.folds = folds;
            this.happened = happened;
            this.boosting = boosting;
            this.done = done;
            columns = Screening.columns(matrix, happened, settings.without());
        }

        /// Starts the fits; the supplier waits for them.
        Supplier<Fitted> start(Executor workers) {
            float[] margins = new float[happened.length];
            var trees = CompletableFuture.supplyAsync(
                    () -> told(boosting.fit(matrix, Features.WIDTH, floats(happened), columns)), workers);
            var parts = new ArrayList<CompletableFuture<Void>>();
            for (int part = 0; part < CALIBRATION_PARTS; part++) {
                int held = part;
                parts.add(CompletableFuture.runAsync(() -> heldOut(held, margins), workers));
            }
            return () -> {
                parts.forEach(CompletableFuture::join);
                Calibration calibration = Calibration.fit(margins, happened);
                double[] probabilities = new double[margins.length];
                for (int i = 0; i < margins.length; i++) {
                    probabilities[i] = calibration.probability(margins[i]);
                }
                Metrics heldOut = Metrics.of(probabilities, happened);
                return new Fitted(trees.join(), calibration, heldOut, quantiles(probabilities), columns);
            };
        }

        private TreeEnsemble told(TreeEnsemble trees) {
            int fits = done.incrementAndGet();
            progress.at("growing trees", 0.25 + 0.75 * fits / (2 * CALIBRATION_PARTS + 3));
            return trees;
        }

        private void heldOut(int part, float[] margins) {
            int held = 0;
            for (int fold : folds) {
                held += fold % CALIBRATION_PARTS == part ? 1 : 0;
            }
            int width = Features.WIDTH;
            float[] learnt = new float[(folds.length - held) * width];
            float[] labels = new float[folds.length - held];
            int to = 0;
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] % CALIBRATION_PARTS != part) {
                    System.arraycopy(matrix, i * width, learnt, to * width, width);
                    labels[to++] = happened[i] ? 1 : 0;
                }
            }
            TreeEnsemble trees = told(boosting.fit(learnt, width, labels, columns));
            float[] row = new float[width];
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] % CALIBRATION_PARTS == part) {
                    System.arraycopy(matrix, i * width, row, 0, width);
                    margins[i] = trees.margin(row);
                }
            }
        }
    }

    private static float[] floats(boolean[] happened) {
        float[] labels = new float[happened.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = happened[i] ? 1 : 0;
        }
        return labels;
    }

    private static double[] quantiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] quantiles = new double[101];
        for (int i = 0; i <= 100; i++) {
            quantiles[i] = sorted[(int) Math.round(i / 100.0 * (sorted.length - 1))];
        }
        return quantiles;
    }
}

package org.smartcustoms.engines.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.PathKeys;
import org.smartcustoms.engines.scoring.profiles.ProfileSettings;
import org.smartcustoms.engines.scoring.profiles.ProfileView;
import org.smartcustoms.engines.scoring.profiles.Profiles;
import org.smartcustoms.engines.scoring.profiles.UnitPrices;
import org.smartcustoms.engines.scoring.trees.Boosting;
import org.smartcustoms.engines.scoring.trees.FlatForest;
import org.smartcustoms.engines.scoring.trees.TreeEnsemble;

/// The model as it learns on the way: profiles that count each finding at once, and trees fitted anew from time to time
/// to what was known of each line *when it was judged*. So no line ever sees its own finding, and a refit costs no more
/// than the trees. Its rank is the mean, in log-odds, of the trees and of the closest profile. Not thread-safe.
public final class Ranker {
    private static final int FEWEST_LABELS = 200;
    private static final double PRIOR_LINES = 1.5;
    private static final double FAINTEST = 0.06;

    private final Settings settings;
    private final Profiles profiles;
    private final UnitPrices prices = new UnitPrices(10_000);
    private final ProfileView view = new ProfileView();
    private final List<Example> examples = new ArrayList<>();
    private FlatForest forest = new FlatForest(TreeEnsemble.none(Features.WIDTH));
    private FlatForest.Evaluation trees = forest.evaluation();
    private boolean grown;

    /// How it learns.
    ///
    /// @param profiles how profiles forget
    /// @param without paths the trees must not look at
    /// @param closest the profile whose rate has a say of its own
    /// @param boosting the trees
    /// @param halfLifeDays after so many days a finding counts half in the trees
    /// @param share of the trees in the rank, 0 to 1; the rest is the closest profile's
    public record Settings(
            ProfileSettings profiles,
            Set<Path> without,
            Path closest,
            Boosting boosting,
            double halfLifeDays,
            double share) {}

    /// A line as it was judged.
    ///
    /// @param probability of a finding
    /// @param uncertainty standard deviation of what the closest profile knows
    /// @param features what was known, for learning from the line later
    public record Judged(double probability, double uncertainty, float[] features) {}

    private record Example(long[] keys, float[] features, boolean illicit, LocalDate known) {}

    /// Knows nothing yet.
    public Ranker(Settings settings) {
        this.settings = settings;
        profiles = new Profiles(settings.profiles(), 10_000);
    }

    /// Judges a line by what is known now.
    public Judged judge(CargoRecord record, LocalDate day) {
        view.keys(record);
        profiles.read(view, day);
        float[] features = new float[Features.WIDTH];
        Features.fill(record, view, prices.expect(record), Concerns.unusable(record), features, 0);
        double rate = view.rate(settings.closest());
        double profile = Math.log(rate / (1 - rate));
        double share = grown ? settings.share() : 0;
        double margin = share * (grown ? trees.margin(features) : 0) + (1 - share) * profile;
        double probability = TreeEnsemble.probability(margin);
        double known = view.inspected(settings.closest()) + PRIOR_LINES;
        return new Judged(probability, Math.sqrt(probability * (1 - probability) / known), features);
    }

    /// Takes note of a lodged line.
    public void observe(CargoRecord record, LocalDate day) {
        profiles.observe(PathKeys.of(record), day);
        prices.observe(record);
    }

    /// Learns a finding.
    /// @param features what was known when the line was judged
    public void learn(CargoRecord record, float[] features, Outcome outcome, LocalDate known) {
        long[] keys = PathKeys.of(record);
        profiles.learn(keys, known, outcome);
        examples.add(new Example(keys, features, outcome.illicit(), known));
    }

    /// Fits how much profiles lean on broader ones.
    public void refitProfiles(LocalDate day) {
        profiles.fitStrengths(examples.stream().map(Example::keys).toList(), day);
    }

    /// Grows new trees; does nothing while there is too little to learn from.
    public void refitTrees(LocalDate day) {
        List<Example> counting = examples.stream()
                .filter(example -> weight(example, day) > FAINTEST)
                .toList();
        long illicit = counting.stream().filter(Example::illicit).count();
        if (settings.share() == 0 || counting.size() < FEWEST_LABELS || illicit == 0 || illicit == counting.size()) {
            return;
        }
        int rows = counting.size();
        float[] matrix = new float[rows * Features.WIDTH];
        float[] labels = new float[rows];
        float[] weights = new float[rows];
        boolean[] happened = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            Example example = counting.get(i);
            System.arraycopy(example.features(), 0, matrix, i * Features.WIDTH, Features.WIDTH);
            happened[i] = example.illicit();
            labels[i] = example.illicit() ? 1 : 0;
            weights[i] = (float) weight(example, day);
        }
        int[] columns = Screening.columns(matrix, happened, settings.without());
        forest = new FlatForest(settings.boosting().fit(matrix, Features.WIDTH, labels, weights, columns));
        trees = forest.evaluation();
        grown = true;
    }

    private double weight(Example example, LocalDate day) {
        long days = Math.max(0, day.toEpochDay() - example.known().toEpochDay());
        return Math.pow(0.5, days / settings.halfLifeDays());
    }

    /// What the trees look at, by name; empty before there are any.
    public List<String> columns() {
        return Arrays.stream(forest.asked())
                .mapToObj(column -> Feature.ALL.get(column).name())
                .toList();
    }
}

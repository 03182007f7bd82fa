package org.smartcustoms.engines.scoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.smartcustoms.engines.scoring.CargoModel.Explanation;
import org.smartcustoms.engines.scoring.profiles.PriceExpectation;
import org.smartcustoms.engines.scoring.profiles.ProfileView;
import org.smartcustoms.engines.scoring.trees.FlatForest;

/// Scores line after line for one thread, in places made once: for batches. Says the same as [CargoModel#score], to the
/// last bit.
public final class Scorer {
    private final CargoModel model;
    private final FlatForest.Evaluation illicit;
    private final FlatForest.Evaluation critical;
    private final int[] columns;
    private final double[] weights = new double[Explainer.TOPICS];
    private final ProfileView view = new ProfileView();

    Scorer(CargoModel model) {
        this.model = model;
        illicit = model.forests().illicit().evaluation();
        critical = model.forests().critical().evaluation();
        columns = model.forests().columns();
        Arrays.fill(illicit.row, Float.NaN);
    }

    /// Both forests, and what they ask about.
    record Forests(FlatForest illicit, FlatForest critical, int[] columns) {
        static Forests of(CargoModel.Knowledge knowledge) {
            var illicit = new FlatForest(knowledge.illicit(), Explainer.TOPIC_OF_COLUMN);
            var critical = new FlatForest(knowledge.critical());
            int[] columns = IntStream.concat(Arrays.stream(illicit.asked()), Arrays.stream(critical.asked()))
                    .sorted()
                    .distinct()
                    .toArray();
            return new Forests(illicit, critical, columns);
        }
    }

    /// Scores a line by what is known now.
    public Score score(CargoRecord record, Explanation explanation) {
        LocalDate today = model.today();
        PriceExpectation price = model.read(record, view, today);
        return score(record, view, price, today, explanation);
    }

    Score score(CargoRecord record, ProfileView seen, PriceExpectation price, LocalDate asOf, Explanation explanation) {
        CargoModel.Knowledge knowledge = model.knowledge();
        int missing = Concerns.unusable(record);
        double margin;
        double probability;
        double danger;
        if (model.trained()) {
            Features.fill(record, seen, price, missing, illicit.row, 0, columns);
            margin = illicit.margin();
            probability = knowledge.illicitCalibration().probability(margin);
            danger = knowledge.criticalCalibration().probability(critical.margin(illicit.row));
        } else {
            margin = Untrained.margin(seen, price);
            probability = 1 / (1 + Math.exp(-margin));
            danger = Untrained.critical(seen);
        }
        double shortfall = price.shortfall(record.netMassKg(), record.value());
        double duty = record.taxRate() > 0 ? record.taxRate() / 100 : 0;
        List<Reason> reasons = switch (explanation) {
            case REASONS -> Explainer.reasons(record, seen, price, missing, weights(seen, price));
            case FIGURES_ONLY -> List.of();
        };
        return new Score(
                probability,
                Math.min(danger, probability),
                margin,
                price,
                shortfall,
                probability * shortfall * duty,
                Novelty.of(seen),
                Novelty.uncertainty(seen),
                reasons,
                Concerns.of(record, seen, asOf));
    }

    /// What each topic contributed.
    private double[] weights(ProfileView seen, PriceExpectation price) {
        if (!model.trained()) {
            return Explainer.byTopic(Untrained.contributions(seen, price));
        }
        Arrays.fill(weights, 0);
        illicit.contributions(weights);
        return weights;
    }
}

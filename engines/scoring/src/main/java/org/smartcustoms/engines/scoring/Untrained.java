package org.smartcustoms.engines.scoring;

import java.util.List;
import org.smartcustoms.engines.scoring.Feature.Measure;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.PriceExpectation;
import org.smartcustoms.engines.scoring.profiles.ProfileView;

/// Judges before there is a trained model: the log-odds of each subject's rate against the usual rate are added up
/// (naive Bayes, parties and routes at half weight because they overlap), with a surcharge for a price far below the
/// usual one and for combinations never seen in a world where most have been.
final class Untrained {
    private static final double LOW_PRICE_FROM = -1.5;
    private static final double PER_DEVIATION = 0.35;
    private static final double MOST_FOR_PRICE = 1.5;
    private static final double FOR_NOVELTY = 0.7;
    private static final double LINES_THAT_MAKE_A_WORLD = 500;

    private record Voice(Path path, double weight, int column) {}

    private static final List<Voice> VOICES = List.of(
            voice(Path.GOODS_PRICE, 1),
            voice(Path.IMPORTER_HEADING, 0.7),
            voice(Path.SELLER, 0.5),
            voice(Path.DECLARANT, 0.5),
            voice(Path.ROUTE_CHAPTER, 0.5),
            voice(Path.ADDRESS, 0.5),
            voice(Path.CONVEYANCE, 0.5));
    private static final int PRICE = column(Measure.PRICE_DEVIATION, Path.ALL);
    private static final int NOVELTY = column(Measure.INSPECTED, Path.GOODS_ROUTE);

    private Untrained() {}

    /// The log-odds that an examination finds something.
    static double margin(ProfileView view, PriceExpectation price) {
        double margin = logit(view.rate(Path.ALL));
        for (double contribution : contributions(view, price)) {
            margin += contribution;
        }
        return margin;
    }

    /// What each column adds to the usual log-odds.
    static double[] contributions(ProfileView view, PriceExpectation price) {
        double[] contributions = new double[Features.WIDTH];
        double usual = logit(view.rate(Path.ALL));
        for (var voice : VOICES) {
            if (view.applies(voice.path)) {
                contributions[voice.column] = voice.weight * (logit(view.rate(voice.path)) - usual);
            }
        }
        if (price.deviation() < LOW_PRICE_FROM) {
            contributions[PRICE] =
                    Math.min(MOST_FOR_PRICE, PER_DEVIATION * (LOW_PRICE_FROM - price.deviation()) + PER_DEVIATION);
        }
        double world = Math.min(1, view.lodged(Path.ALL) / LINES_THAT_MAKE_A_WORLD);
        contributions[NOVELTY] = FOR_NOVELTY * world * Novelty.of(view);
        return contributions;
    }

    /// The probability of a danger to the public.
    static double critical(ProfileView view) {
        double usual = logit(view.criticalRate(Path.ALL));
        double margin = usual;
        for (var voice : VOICES) {
            if (view.applies(voice.path)) {
                margin += voice.weight * (logit(view.criticalRate(voice.path)) - usual);
            }
        }
        return 1 / (1 + Math.exp(-margin));
    }

    private static double logit(double rate) {
        double inside = Math.clamp(rate, 1e-6, 1 - 1e-6);
        return Math.log(inside / (1 - inside));
    }

    private static Voice voice(Path path, double weight) {
        return new Voice(path, weight, column(Measure.RATE, path));
    }

    private static int column(Measure measure, Path path) {
        for (int column = 0; column < Features.WIDTH; column++) {
            var feature = Feature.ALL.get(column);
            if (feature.measure() == measure && feature.path() == path) {
                return column;
            }
        }
        throw new IllegalStateException("no column measures " + measure + " of " + path);
    }
}

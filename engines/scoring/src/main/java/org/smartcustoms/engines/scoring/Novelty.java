package org.smartcustoms.engines.scoring;

import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.ProfileView;

/// How new a line is: the weighted share of its combinations and parties never lodged before. What is new gets its own
/// inspection budget instead of a zero, for no counter can speak against it.
final class Novelty {
    private static final Path[] PATHS = {
        Path.SUBHEADING, Path.GOODS_ROUTE, Path.ROUTE, Path.IMPORTER, Path.IMPORTER_HEADING, Path.SELLER
    };
    private static final double[] WEIGHTS = {1, 3, 1, 2, 1, 1};

    private Novelty() {}

    static double of(ProfileView view) {
        double fresh = 0;
        double all = 0;
        for (int i = 0; i < PATHS.length; i++) {
            if (view.applies(PATHS[i])) {
                all += WEIGHTS[i];
                fresh += view.lodged(PATHS[i]) == 0 ? WEIGHTS[i] : 0;
            }
        }
        return all == 0 ? 1 : fresh / all;
    }

    /// Standard deviation of the beta posterior of the closest goods profile, prior strength taken as 1.
    static double uncertainty(ProfileView view) {
        double rate = view.rate(Path.GOODS_PRICE);
        return Math.sqrt(rate * (1 - rate) / (view.inspected(Path.GOODS_PRICE) + 2));
    }
}

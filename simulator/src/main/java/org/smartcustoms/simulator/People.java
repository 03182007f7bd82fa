package org.smartcustoms.simulator;

import java.util.ArrayList;
import java.util.List;

/// All who live in a world. Depends on the seed and the settings other than the pace, so one world can be
/// looked at at several paces.
final class People {

    private static final long CASUAL = 71;

    private final long seed;
    private final Ids ids;
    private final Market market;
    private final Temptation temptation;
    private final Calibration calibration;
    private final Loading loading;
    private final List<Ring> rings = new ArrayList<>();
    private final Lottery anyRing;

    People(long seed, WorldSettings settings, int phase, long day) {
        this.seed = seed;
        ids = new Ids(seed);
        var firms = new Firms(seed, settings.traders(), ids);
        market = new Market(seed, settings, ids, firms);
        temptation = new Temptation(seed);
        calibration = Calibration.of(settings, market, temptation, phase, day);
        loading = new Loading(new Prices(seed));
        double[] weights = new double[settings.rings()];
        for (int i = 0; i < weights.length; i++) {
            rings.add(new Ring(seed, i, ids, firms, market));
            weights[i] = 1 / StrictMath.pow(i + 3.0, 0.5);
        }
        anyRing = new Lottery(weights);
    }

    Market market() {
        return market;
    }

    Temptation temptation() {
        return temptation;
    }

    Calibration calibration() {
        return calibration;
    }

    Loading loading() {
        return loading;
    }

    Ring ring(Chance chance) {
        return rings.get(anyRing.draw(chance));
    }

    /// Somebody who imports once.
    Firm casual(long hour, int ordinal, long series) {
        long key = Math.floorMod(hour * 1_048_573 + ordinal * 31L + series * 7, 1L << 32);
        return Firms.local(ids.of(Ids.Kind.CASUAL, key), Chance.of(seed, CASUAL, key));
    }
}

package org.smartcustoms.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How tempting it is to cheat on goods of an origin. A few pairs are far more tempting than the rest, the heavily
/// taxed ones
/// most; in a moving world each quarter draws three pairs in four anew.
final class Temptation {

    private static final long PAIRS = 41;
    private static final long MOVES = 42;

    private final long seed;
    private final Map<Integer, double[][]> byPhase = new ConcurrentHashMap<>();

    Temptation(long seed) {
        this.seed = seed;
    }

    /// Relative temptation; the mean over all pairs is near 1.
    double of(Commodity goods, int originIndex, int phase) {
        return byPhase.computeIfAbsent(phase, this::table)[goods.index()][originIndex];
    }

    private double[][] table(int phase) {
        double[][] table = new double[Commodity.ALL.size()][];
        for (Commodity goods : Commodity.ALL) {
            double[] row = new double[goods.origins().size()];
            for (int o = 0; o < row.length; o++) {
                double draw = Chance.fixed(seed, PAIRS, goods.index(), o, lastMove(goods.index(), o, phase));
                row[o] = StrictMath.pow(-StrictMath.log(1 - draw), 3) / 6 * (0.3 + goods.dutyPercent() / 15);
            }
            table[goods.index()] = row;
        }
        return table;
    }

    /// The latest phase, at or before this one, in which the pair was drawn anew.
    private long lastMove(int goods, int origin, int phase) {
        for (int p = phase; p > 0; p--) {
            if (Chance.fixed(seed, MOVES, goods, origin, p) < 0.75) {
                return p;
            }
        }
        return 0;
    }
}

package org.smartcustoms.engines.imaging.simulate;

import java.util.SplittableRandom;

/// Seeded chance.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    int whole(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    double angle() {
        return between(-Math.PI, Math.PI);
    }

    long bits() {
        return random.nextLong();
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package org.smartcustoms.engines.imaging.simulate.things;

import java.util.SplittableRandom;

/// Seeded chance.
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    public int whole(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    public double angle() {
        return between(-Math.PI, Math.PI);
    }

    public long bits() {
        return random.nextLong();
    }

    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

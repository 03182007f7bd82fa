package org.smartcustoms.simulator;

import java.util.List;
import java.util.random.RandomGenerator;

/// A stream of chance that any two machines draw alike: SplitMix64 (Steele, Lea, Flood 2014) for the bits and
/// [StrictMath] for everything transcendental. Cheap to start, so each hour, trader or ring has one of its own.
/// Not thread-safe; not for secrets.
public final class Chance implements RandomGenerator {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;
    private double spareNormal = Double.NaN;

    private Chance(long state) {
        this.state = state;
    }

    /// The stream named by a seed and any number of keys; different keys give independent streams.
    public static Chance of(long seed, long... keys) {
        return new Chance(mixAll(seed, keys));
    }

    /// The stream named by a seed and a name.
    public static Chance named(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed + GOLDEN) ^ name.charAt(i);
        }
        return new Chance(mix(mixed + GOLDEN));
    }

    /// One uniform number in [0,1) that belongs to these keys for ever.
    public static double fixed(long seed, long... keys) {
        return (mixAll(seed, keys) >>> 11) * 0x1.0p-53;
    }

    private static long mixAll(long seed, long[] keys) {
        long mixed = mix(seed + GOLDEN);
        for (long key : keys) {
            mixed = mix((mixed ^ key) + GOLDEN);
        }
        return mixed;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// A whole number in [0, bound), by multiply-shift (Lemire 2019); the bias is below 2^-32.
    @Override
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /// True with the given probability.
    public boolean happens(double probability) {
        return nextDouble() < probability;
    }

    /// Uniform between two numbers.
    public double between(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /// A standard normal deviate (Marsaglia's polar method).
    public double normal() {
        if (!Double.isNaN(spareNormal)) {
            double spare = spareNormal;
            spareNormal = Double.NaN;
            return spare;
        }
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double s = x * x + y * y;
            if (s > 0 && s < 1) {
                double scale = Math.sqrt(-2 * StrictMath.log(s) / s);
                spareNormal = y * scale;
                return x * scale;
            }
        }
    }

    /// A log-normal deviate with the given median and spread of its logarithm.
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /// A Poisson count; above a mean of 40 by its normal approximation.
    public int poisson(double mean) {
        if (mean > 40) {
            return Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        double product = nextDouble();
        while (product > limit) {
            count++;
            product *= nextDouble();
        }
        return count;
    }

    /// One of the given things, all equally likely.
    public <T> T oneOf(List<T> things) {
        return things.get(nextInt(things.size()));
    }
}

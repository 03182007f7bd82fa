package org.smartcustoms.engines.scoring.profiles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// How many findings a parent's rate is worth on each path. Fitted by the marginal likelihood of the beta-binomial
/// model (empirical Bayes; Robbins 1956, Casella 1985): a path whose members differ much from their parent leans
/// little.
public final class Strengths {
    private static final float[] GRID = {0.1f, 0.2f, 0.35f, 0.6f, 1, 1.7f, 3, 6, 12, 25, 60, 150, 400, 1000};
    private static final float STANDARD = 6;

    private final float[] illicit;
    private final float[] critical;

    private Strengths(float[] illicit, float[] critical) {
        this.illicit = illicit;
        this.critical = critical;
    }

    static Strengths standard() {
        float[] all = new float[Path.count()];
        Arrays.fill(all, STANDARD);
        return new Strengths(all, all.clone());
    }

    float of(int path) {
        return illicit[path];
    }

    float ofCritical(int path) {
        return critical[path];
    }

    static Strengths fit(Profiles profiles, List<long[]> lines, LocalDate date) {
        var fitted = standard();
        int day = (int) date.toEpochDay();
        for (int path = 1; path < Path.count(); path++) {
            fitted.illicit[path] = best(profiles, fitted.illicit, lines, day, path, Target.ILLICIT);
            fitted.critical[path] = best(profiles, fitted.critical, lines, day, path, Target.CRITICAL);
        }
        return fitted;
    }

    private enum Target {
        ILLICIT,
        CRITICAL
    }

    private static float best(
            Profiles profiles, float[] strengths, List<long[]> lines, int day, int path, Target target) {
        double[] likelihood = new double[GRID.length];
        var done = new LongTable(1, 1024);
        for (long[] keys : lines) {
            long key = keys[path];
            if (key == 0 || done.find(key) >= 0) {
                continue;
            }
            done.slot(key, day);
            double seen = profiles.inspected(key, day);
            double bad = target == Target.ILLICIT ? profiles.bad(key, day) : profiles.critical(key, day);
            double prior = rate(profiles, strengths, keys, Path.at(path).parent(), day, target);
            prior = Math.min(1 - 1e-4, Math.max(1e-4, prior));
            for (int i = 0; i < GRID.length; i++) {
                likelihood[i] += betaBinomial(bad, seen, GRID[i] * prior, GRID[i] * (1 - prior));
            }
        }
        int best = 0;
        for (int i = 1; i < GRID.length; i++) {
            if (likelihood[i] > likelihood[best]) {
                best = i;
            }
        }
        return GRID[best];
    }

    private static double rate(Profiles profiles, float[] strengths, long[] keys, Path path, int day, Target target) {
        long key = keys[path.ordinal()];
        double seen = key == 0 ? 0 : profiles.inspected(key, day);
        double bad = key == 0 ? 0 : target == Target.ILLICIT ? profiles.bad(key, day) : profiles.critical(key, day);
        if (path == Path.ALL) {
            return (bad + 0.5) / (seen + 1);
        }
        double prior = rate(profiles, strengths, keys, path.parent(), day, target);
        double strength = strengths[path.ordinal()];
        return (bad + strength * prior) / (seen + strength);
    }

    /// Log marginal likelihood of `bad` in `seen` under a Beta(a, b) prior, without the binomial coefficient.
    private static double betaBinomial(double bad, double seen, double a, double b) {
        return logGamma(a + bad)
                - logGamma(a)
                + logGamma(b + seen - bad)
                - logGamma(b)
                - logGamma(a + b + seen)
                + logGamma(a + b);
    }

    /// Stirling's series after shifting the argument above 7; absolute error below 1e-9.
    static double logGamma(double x) {
        double shift = 1;
        double z = x;
        while (z < 7) {
            shift *= z;
            z++;
        }
        double inverse = 1 / z;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return (z - 0.5) * Math.log(z) - z + 0.9189385332046727 + series - Math.log(shift);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(illicit.length);
        for (int path = 0; path < illicit.length; path++) {
            out.writeFloat(illicit[path]);
            out.writeFloat(critical[path]);
        }
    }

    static Strengths read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count != Path.count()) {
            throw new IOException("profiles of " + count + " paths; this version has " + Path.count());
        }
        Strengths strengths = standard();
        for (int path = 0; path < count; path++) {
            strengths.illicit[path] = in.readFloat();
            strengths.critical[path] = in.readFloat();
        }
        return strengths;
    }
}

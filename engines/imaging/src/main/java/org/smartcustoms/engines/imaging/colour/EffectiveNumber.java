package org.smartcustoms.engines.imaging.colour;

import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.Material;

/// Effective atomic number from the attenuation of both layers, with the beam's hardening taken out: for each
/// high-energy
/// attenuation the ratio low to high is compared with that of mixtures of light and heavy matter as thick, so that ten
/// millimetres of steel and one read alike. Fixed at polyethylene 5.4, water 7.4, aluminium 13 and iron 26.
public final class EffectiveNumber {
    static final int THICKNESS_STEPS = 192;
    private static final int RATIO_STEPS = 192;
    private static final double THICKEST = 7;
    private static final double LEAST_RATIO = 0.9;
    private static final double RATIO_SPAN = 2.6;
    private static final int SHARES = 65;
    private static final int MOST_ROUNDS = 40;
    private static final double CLOSE = 1e-6;
    private static final float PER_THICKEST = (float) (1 / THICKEST);
    private static final float RATIOS_PER_UNIT = (float) (RATIO_STEPS / RATIO_SPAN);
    private final float[] numbers = new float[THICKNESS_STEPS * RATIO_STEPS];

    public EffectiveNumber(BasisTable table) {
        double[] shareAnchors = {
            0, share(table, Material.WATER), share(table, Material.ALUMINIUM), 0.75, 1,
        };
        double[] numberAnchors = {5.4, 7.4, 13, 21, 26};
        for (int t = 0; t < THICKNESS_STEPS; t++) {
            double wanted = thickness(t + 0.5);
            var ratios = new double[SHARES];
            var numbersAt = new double[SHARES];
            for (int i = 0; i < SHARES; i++) {
                double share = Math.pow(i / (SHARES - 1.0), 2);
                ratios[i] = ratio(table, share, wanted);
                numbersAt[i] = interpolate(shareAnchors, numberAnchors, share);
            }
            for (int r = 0; r < RATIO_STEPS; r++) {
                double ratio = LEAST_RATIO + RATIO_SPAN * (r + 0.5) / RATIO_STEPS;
                numbers[t * RATIO_STEPS + r] = (float) interpolate(ratios, numbersAt, ratio);
            }
        }
    }

    /// The effective atomic number, 5.4 to 26, behind attenuations −ln(I/I₀) of the low and the high layer.
    public float of(float low, float high) {
        return numbers[place(low, high)];
    }

    /// The effective atomic number of as many pixels as `into` is long. Places in the table come first: a
    /// processor works out several at once, and looks up the next number while it waits for one.
    ///
    /// @param places as long as `into`, written over
    void of(float[] low, float[] high, int[] places, float[] into) {
        for (int i = 0; i < places.length; i++) {
            places[i] = place(low[i], high[i]);
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = numbers[places[i]];
        }
    }

    private static int place(float low, float high) {
        float thickness = Math.min((float) THICKEST - 0.01f, Math.max(0.004f, high));
        int t = (int) ((float) Math.sqrt(thickness * PER_THICKEST) * THICKNESS_STEPS);
        int r = (int) ((low / thickness - (float) LEAST_RATIO) * RATIOS_PER_UNIT);
        return t * RATIO_STEPS + Math.min(RATIO_STEPS - 1, Math.max(0, r));
    }

    private static double thickness(double step) {
        return step * step / (THICKNESS_STEPS * (double) THICKNESS_STEPS) * THICKEST;
    }

    private static double share(BasisTable table, Material material) {
        var mixture = table.mixture(material);
        return mixture.heavy() / (mixture.light() + mixture.heavy());
    }

    /// Low to high attenuation of as much of a mixture as weakens the high-energy signal as wanted. Attenuation grows a
    /// little slower than mass, so that scaling the mass by what is missing closes in quickly.
    private static double ratio(BasisTable table, double share, double high) {
        double mass = high;
        var now = table.exact(mass * (1 - share), mass * share);
        for (int round = 0; round < MOST_ROUNDS && Math.abs(now.high() / high - 1) > CLOSE; round++) {
            mass *= high / now.high();
            now = table.exact(mass * (1 - share), mass * share);
        }
        return now.low() / now.high();
    }

    private static double interpolate(double[] x, double[] y, double at) {
        if (at <= x[0]) {
            return y[0];
        }
        for (int i = 1; i < x.length; i++) {
            if (at <= x[i]) {
                return y[i - 1] + (y[i] - y[i - 1]) * (at - x[i - 1]) / Math.max(1e-9, x[i] - x[i - 1]);
            }
        }
        return y[y.length - 1];
    }
}

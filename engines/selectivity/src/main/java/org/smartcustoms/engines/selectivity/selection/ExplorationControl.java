package org.smartcustoms.engines.selectivity.selection;

/// How much to explore: the plan's floor while the model's predictions hold, up to its ceiling when results contradict
/// them or the population has moved. Results are compared with predictions in four bands of probability, older ones
/// fading with a half-life of 500 results. A band that is off by no more than {@link #PROMISED} is no news: calibration
/// promises no better, and choosing by the prediction itself favours what is overrated. Never below the floor. One
/// thread at a time.
public final class ExplorationControl {

    private static final double[] BANDS = {0.05, 0.2, 0.5};
    /// By so much a band's rate may differ from what was said of it, as a share of its results.
    public static final double PROMISED = 0.05;

    private static final double KEEP = Math.pow(0.5, 1.0 / 500);

    private final double[] found = new double[BANDS.length + 1];
    private final double[] expected = new double[BANDS.length + 1];
    private final double[] variance = new double[BANDS.length + 1];
    private final double[] results = new double[BANDS.length + 1];
    private double populationShift;

    /// Takes note of one result.
    ///
    /// @param predicted the model's probability at the time, 0 to 1
    /// @param result what the examination brought; an unknown one changes nothing
    public void observed(double predicted, Result result) {
        if (result == Result.UNKNOWN || Double.isNaN(predicted)) {
            return;
        }
        for (int band = 0; band < found.length; band++) {
            found[band] *= KEEP;
            expected[band] *= KEEP;
            variance[band] *= KEEP * KEEP;
            results[band] *= KEEP;
        }
        int band = 0;
        while (band < BANDS.length && predicted >= BANDS[band]) {
            band++;
        }
        double p = Math.clamp(predicted, 0.001, 0.999);
        found[band] += result == Result.FOUND ? 1 : 0;
        expected[band] += p;
        variance[band] += p * (1 - p);
        results[band]++;
    }

    /// Takes note of how far the population has moved.
    ///
    /// @param stabilityIndex population stability index; below 0.1 nothing moved, from 0.25 much did
    public void population(double stabilityIndex) {
        populationShift = Math.clamp((stabilityIndex - 0.1) / 0.15, 0, 1);
    }

    /// 0 when predictions and results agree as well as chance allows, towards 1 when they plainly do not.
    public double drift() {
        double chiSquare = 0;
        int bands = 0;
        for (int band = 0; band < found.length; band++) {
            if (variance[band] >= 0.5) {
                double gap = found[band] - expected[band];
                double promised = PROMISED * results[band];
                chiSquare += gap * gap / (variance[band] + promised * promised);
                bands++;
            }
        }
        double surprise = bands == 0 ? 0 : Math.max(0, (chiSquare - bands) / Math.sqrt(2.0 * bands) - 1);
        return Math.max(populationShift, 1 - Math.exp(-surprise / 4));
    }

    /// The share of declarations to explore under this plan.
    public double share(OfficePlan plan) {
        return plan.explorationFloor() + (plan.explorationCeiling() - plan.explorationFloor()) * drift();
    }
}

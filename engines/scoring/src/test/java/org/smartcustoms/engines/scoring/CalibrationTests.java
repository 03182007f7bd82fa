package org.smartcustoms.engines.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTests {
    @Test
    void turnsOverconfidentMarginsIntoFrequencies() {
        var random = new SplittableRandom(1);
        float[] margins = new float[20_000];
        boolean[] happened = new boolean[margins.length];
        for (int i = 0; i < margins.length; i++) {
            double truth = random.nextGaussian();
            margins[i] = (float) (truth * 3);
            happened[i] = random.nextDouble() < 1 / (1 + Math.exp(-truth));
        }
        Calibration calibration = Calibration.fit(margins, happened);
        for (double truth : new double[] {-1, 0, 1}) {
            assertThat(calibration.probability(truth * 3)).isEqualTo(1 / (1 + Math.exp(-truth)), within(0.04));
        }
    }

    @Test
    void keepsTheOrderStrictly() {
        float[] margins = {-3, -2, -1, 0, 1, 2, 3, 4};
        Calibration calibration =
                Calibration.fit(margins, new boolean[] {false, true, false, false, true, false, true, true});
        double last = 0;
        for (double margin = -6; margin < 8; margin += 0.01) {
            double probability = calibration.probability(margin);
            assertThat(probability).isGreaterThan(last).isLessThan(1);
            last = probability;
        }
    }
}

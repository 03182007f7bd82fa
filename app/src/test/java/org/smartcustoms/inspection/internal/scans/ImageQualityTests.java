package org.smartcustoms.inspection.internal.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.imaging.DualEnergyScan;

class ImageQualityTests {

    private static final int SIDE = 120;

    @ParameterizedTest
    @ValueSource(doubles = {1.04, 1, 0.95, 0.8, 0.5, 0.2})
    void tellsAtWhatLevelAirReadsHoweverLowThatIs(double level) {
        var quality = ImageQuality.of(bag(level, 40));
        assertThat(quality.airLevel()).isCloseTo(level, Offset.offset(0.01));
        assertThat(quality.noise()).isLessThan(0.03);
    }

    @Test
    void tellsTheLevelOfTheWorseEnergy() {
        var right = bag(1, 40);
        var wrong = bag(0.7, 40);
        var mixed = new DualEnergyScan(SIDE, SIDE, 0.5, DualEnergyScan.AIR, wrong.low(), right.high());
        assertThat(ImageQuality.of(mixed).airLevel()).isCloseTo(0.7, Offset.offset(0.01));
    }

    @Test
    void doesNotTellWhereTheBagFillsThePicture() {
        var quality = ImageQuality.of(bag(1, SIDE));
        assertThat(quality.airLevel()).isNull();
        assertThat(quality.noise()).isNull();
    }

    @Test
    void countsALineThatIsDeadInEitherEnergy() {
        var scan = bag(1, 40);
        assertThat(ImageQuality.of(scan).deadLines()).isZero();
        var low = scan.low().clone();
        for (int y = 0; y < SIDE; y++) {
            low[y * SIDE + 30] = 0;
        }
        var dead = new DualEnergyScan(SIDE, SIDE, 0.5, DualEnergyScan.AIR, low, scan.high());
        assertThat(ImageQuality.of(dead).deadLines()).isEqualTo(1);
    }

    /// Air around a bag of uneven thickness.
    private static DualEnergyScan bag(double air, int halfSide) {
        var low = new short[SIDE * SIDE];
        var high = new short[SIDE * SIDE];
        var random = new Random(5);
        for (int i = 0; i < low.length; i++) {
            int x = i % SIDE - SIDE / 2;
            int y = i / SIDE - SIDE / 2;
            boolean inBag = Math.abs(x) < halfSide && Math.abs(y) < halfSide;
            double through = inBag ? 0.35 + 0.3 * Math.sin(x / 7.0) * Math.cos(y / 9.0) : 1;
            double signal = air * DualEnergyScan.AIR * through * (1 + 0.01 * random.nextGaussian());
            low[i] = (short) (int) Math.min(65_535, signal);
            high[i] = (short) (int) Math.min(65_535, signal);
        }
        return new DualEnergyScan(SIDE, SIDE, 0.5, DualEnergyScan.AIR, low, high);
    }
}

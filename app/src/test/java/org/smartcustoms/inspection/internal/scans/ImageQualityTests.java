package org.smartcustoms.inspection.internal.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.colour.ColourTable;
import org.smartcustoms.engines.imaging.simulate.ScanSimulator;

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

    @Test
    void takesNoAirBesideABagForADeadLine() {
        var simulator = new ScanSimulator(new ScanSimulator.Settings(400, Optional.of(ColourTable.AMBER), 0.5));
        for (long seed = 1; seed <= 24; seed++) {
            assertThat(ImageQuality.of(simulator.scan(seed).scan()).deadLines())
                    .as("seed " + seed)
                    .isZero();
        }
    }

    @Test
    void countsLinesThatStickAtAnyLevelAndModulesThatReadNothing() {
        var scan = bag(1, 40);
        var stuck = scan.high().clone();
        var module = scan.high().clone();
        for (int x = 0; x < SIDE; x++) {
            stuck[50 * SIDE + x] = 30_000;
            stuck[51 * SIDE + x] = 30_000;
            for (int y = 60; y < 76; y++) {
                module[y * SIDE + x] = 5;
            }
        }
        assertThat(ImageQuality.of(with(scan, stuck)).deadLines()).isEqualTo(2);
        assertThat(ImageQuality.of(with(scan, module)).deadLines()).isEqualTo(16);
    }

    private static DualEnergyScan with(DualEnergyScan scan, short[] high) {
        return new DualEnergyScan(SIDE, SIDE, 0.5, DualEnergyScan.AIR, scan.low(), high);
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

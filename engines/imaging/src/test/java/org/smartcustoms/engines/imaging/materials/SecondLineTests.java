package org.smartcustoms.engines.imaging.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.EffectiveNumber;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.physics.ScannerBeam;

class SecondLineTests {
    private static final ScannerBeam BEAM = ScannerBeam.baggageLane();
    private static final EffectiveNumber NUMBERS = new EffectiveNumber(new BasisTable(BEAM));

    @Test
    void aQuarterEachOfAirWaterAluminiumAndIron() {
        var scan = stripes(
                new Material[] {Material.POLYETHYLENE, Material.WATER, Material.ALUMINIUM, Material.IRON},
                new double[] {0, 8, 3, 2});
        var bands = MaterialBands.of(scan, NUMBERS);
        assertThat(new double[] {bands.air(), bands.organic(), bands.inorganic(), bands.metal(), bands.opaque()})
                .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25, 0}, within(1e-9));
    }

    @Test
    void fourCentimetresOfSteelAreADenseAreaAndOneIsNot() {
        var scan = stripes(
                new Material[] {Material.IRON, Material.IRON, Material.WATER, Material.IRON},
                new double[] {7.87, 31.5, 10, 0});
        var areas = DenseAreas.USUAL.in(scan);
        assertThat(areas).hasSize(1);
        assertThat(areas.getFirst().box()).isEqualTo(new Box(20, 0, 40, 50));
        assertThat(areas.getFirst().pixels()).isEqualTo(1000);
    }

    @Test
    void blackSpecksAreNoAlarmButABlackBlockIs() {
        var pixels = new int[200 * 100];
        Arrays.fill(pixels, 0xFFF0DE);
        pixels[40] = 0;
        for (int y = 30; y < 50; y++) {
            Arrays.fill(pixels, y * 200 + 60, y * 200 + 70, 0x05080F);
        }
        var areas = DenseAreas.USUAL.in(new Picture(200, 100, pixels));
        assertThat(areas).extracting(DenseAreas.Area::box).containsExactly(new Box(60, 30, 70, 50));
    }

    @Test
    void blackBarsAroundAPictureAreNoAlarmAndHideNone() {
        var pixels = new int[400 * 400];
        for (int y = 150; y < 250; y++) {
            Arrays.fill(pixels, y * 400 + 100, y * 400 + 300, 0xFFF0DE);
        }
        for (int y = 180; y < 200; y++) {
            Arrays.fill(pixels, y * 400 + 160, y * 400 + 170, 0x05080F);
        }
        var areas = DenseAreas.USUAL.in(new Picture(400, 400, pixels));
        assertThat(areas).extracting(DenseAreas.Area::box).containsExactly(new Box(160, 180, 170, 200));
    }

    @Test
    void aLongThinRodIsNoDenseAreaHoweverBlack() {
        var pixels = new int[400 * 300];
        Arrays.fill(pixels, 0xFFF0DE);
        for (int y = 100; y < 106; y++) {
            Arrays.fill(pixels, y * 400 + 20, y * 400 + 380, 0);
        }
        assertThat(DenseAreas.USUAL.in(new Picture(400, 300, pixels))).isEmpty();
    }

    @Test
    void evenRowsShowTheirPitchAtAnyAngleAndNoiseShowsNone() {
        for (double angle : new double[] {0, 0.4, 1.1, Math.PI / 2}) {
            var rows = Periodicity.in(rows(7.5, angle), new Box(0, 0, 128, 128));
            assertThat(rows).isPresent();
            assertThat(rows.get().pitch()).isCloseTo(7.5, within(0.8));
        }
        var random = new SplittableRandom(5);
        var noise = new int[128 * 128];
        Arrays.setAll(noise, _ -> 0x010101 * (100 + random.nextInt(100)));
        assertThat(Periodicity.in(new Picture(128, 128, noise))).isEmpty();
        var edge = new int[128 * 128];
        Arrays.setAll(edge, i -> i % 128 < 64 ? 0x303030 : 0xE0E0E0);
        assertThat(Periodicity.in(new Picture(128, 128, edge))).isEmpty();
    }

    @Test
    void coloursTellTheBandsOfABox() {
        var pixels = new int[40 * 10];
        Arrays.setAll(pixels, i -> new int[] {0xFFFFFF, 0xE08030, 0x2050C0, 0x050505}[i % 40 / 10]);
        var bands = new PictureBands(new Picture(40, 10, pixels)).in(new Box(0, 0, 40, 10));
        assertThat(new double[] {bands.organic(), bands.metal(), bands.opaque()})
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
    }

    private static Picture rows(double pitch, double angle) {
        var pixels = new int[128 * 128];
        Arrays.setAll(pixels, i -> {
            double along = i % 128 * Math.cos(angle) + i / 128 * Math.sin(angle);
            return 0x010101 * (int) (150 + 40 * Math.sin(2 * Math.PI * along / pitch));
        });
        return new Picture(128, 128, pixels);
    }

    /// Four upright stripes of 20 by 50 pixels.
    private static DualEnergyScan stripes(Material[] materials, double[] masses) {
        var low = new short[80 * 50];
        var high = new short[80 * 50];
        for (int i = 0; i < low.length; i++) {
            int stripe = i % 80 / 20;
            var through = BEAM.behind(materials[stripe], masses[stripe]);
            low[i] = (short) Math.round(DualEnergyScan.AIR * Math.exp(-through.low()));
            high[i] = (short) Math.round(DualEnergyScan.AIR * Math.exp(-through.high()));
        }
        return new DualEnergyScan(80, 50, 1, DualEnergyScan.AIR, low, high);
    }
}

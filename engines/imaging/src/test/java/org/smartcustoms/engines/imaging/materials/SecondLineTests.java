package org.smartcustoms.engines.imaging.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

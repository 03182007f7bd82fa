package org.smartcustoms.engines.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.physics.ScannerBeam;

class ColourTests {
    private static final ScannerBeam BEAM = ScannerBeam.baggageLane();
    private static final EffectiveNumber NUMBERS = new EffectiveNumber(new BasisTable(BEAM));

    @ParameterizedTest
    @CsvSource({
        "POLYETHYLENE,2,5.4",
        "WATER,2,7.4",
        "WATER,15,7.4",
        "ALUMINIUM,1,13",
        "ALUMINIUM,8,13",
        "IRON,0.5,26",
        "IRON,3,26",
        "IRON,10,26"
    })
    void readsTheSameNumberThinAndThick(Material material, double mass, double number) {
        var through = BEAM.behind(material, mass);
        assertThat(NUMBERS.of((float) through.low(), (float) through.high()))
                .isCloseTo((float) number, within(number > 20 ? 2.5f : 1f));
    }

    @Test
    void organicIsOrangeInorganicGreenMetalBlue() {
        for (var table : ColourTable.shipped()) {
            int organic = table.colour(7, 0.8);
            assertThat(organic >> 16 & 255).isGreaterThan(organic >> 8 & 255).isGreaterThan(organic & 255);
            int inorganic = table.colour(13, 0.8);
            assertThat(inorganic >> 8 & 255)
                    .isGreaterThan(inorganic >> 16 & 255)
                    .isGreaterThan(inorganic & 255);
            int metal = table.colour(26, 1.5);
            assertThat(metal & 255).isGreaterThan(metal >> 8 & 255).isGreaterThan(metal >> 16 & 255);
        }
    }

    @Test
    void aTonedTableKeepsGreyAndTurnsHues() {
        var table = ColourTable.AMBER.toned(0.3, 0, 0, 1);
        assertThat(table.inorganic()).isEqualTo(ColourTable.AMBER.inorganic());
        assertThat(table.organic()).isNotEqualTo(ColourTable.AMBER.organic());
        assertThat(Arrays.stream(ColourTable.AMBER.toned(0, 0, 0, 0).metal()))
                .allMatch(colour -> (colour & 255) == (colour >> 8 & 255) && (colour & 255) == colour >> 16);
    }

    @Test
    void shadesNeverBrightenWithThickness() {
        for (var table : ColourTable.shipped()) {
            int before = 3 * 255;
            for (double attenuation = 0; attenuation < 8; attenuation += 0.1) {
                int colour = table.colour(13, attenuation);
                int brightness = (colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255);
                assertThat(brightness).isLessThanOrEqualTo(before);
                before = brightness;
            }
        }
    }

    @Test
    void thinSteelIsGreenThickSteelIsBlueAndBeyondPenetrationAllIsBlack() {
        var manner = new PseudoColour.Manner(ColourTable.AMBER, 0.75, 1.2, 0, 1, 0, 1.5, 4, 0);
        var colours = new PseudoColour(NUMBERS, manner);
        int thin = colours.render(evenly(Material.IRON, 0.6))[0];
        assertThat(thin >> 8 & 255).isGreaterThan(thin & 255);
        int thick = colours.render(evenly(Material.IRON, 5))[0];
        assertThat(thick & 255).isGreaterThan(thick >> 8 & 255);
        int opaque = colours.render(evenly(Material.IRON, 40))[0];
        assertThat(Math.max(opaque >> 16 & 255, Math.max(opaque >> 8 & 255, opaque & 255)))
                .isLessThan(24);
    }

    @Test
    void aWideHighPassDrawsAnOutlineInsideTheEdgeAndNoneFarFromIt() {
        int width = 60;
        var signal = new short[width * width];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (short) (i % width < 30 ? DualEnergyScan.AIR : DualEnergyScan.AIR / 2);
        }
        var scan = new DualEnergyScan(width, width, 1, DualEnergyScan.AIR, signal, signal);
        var picture = new PseudoColour(
                        NUMBERS, new PseudoColour.Manner(ColourTable.AMBER, 0.75, 1.2, 1, 4, 0, 0.5, 7, 0))
                .render(scan);
        int middle = 30 * width;
        assertThat(brightness(picture[middle + 30])).isLessThan(brightness(picture[middle + 50]));
        assertThat(brightness(picture[middle + 33])).isLessThan(brightness(picture[middle + 50]));
        assertThat(picture[middle + 40]).isEqualTo(picture[middle + 50]);
        assertThat(picture[middle + 10]).isEqualTo(picture[5 * width + 5]);
    }

    private static int brightness(int colour) {
        return (colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255);
    }

    private static DualEnergyScan evenly(Material material, double mass) {
        var through = BEAM.behind(material, mass);
        var low = new short[9];
        var high = new short[9];
        Arrays.fill(low, (short) (int) (DualEnergyScan.AIR * Math.exp(-through.low())));
        Arrays.fill(high, (short) (int) (DualEnergyScan.AIR * Math.exp(-through.high())));
        return new DualEnergyScan(3, 3, 1, DualEnergyScan.AIR, low, high);
    }
}

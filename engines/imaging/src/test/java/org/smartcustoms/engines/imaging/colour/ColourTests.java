package org.smartcustoms.engines.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}

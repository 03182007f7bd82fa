package org.smartcustoms.engines.imaging.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttenuationTests {
    private final ScannerBeam beam = ScannerBeam.baggageLane();
    private final BasisTable table = new BasisTable(beam);

    @ParameterizedTest
    @CsvSource({
        "WATER,40,0.2683",
        "WATER,60,0.2059",
        "WATER,80,0.1837",
        "WATER,100,0.1707",
        "WATER,150,0.1505",
        "ALUMINIUM,40,0.5684",
        "ALUMINIUM,60,0.2778",
        "ALUMINIUM,80,0.2018",
        "ALUMINIUM,100,0.1704",
        "IRON,40,3.629",
        "IRON,60,1.205",
        "IRON,80,0.5952",
        "IRON,100,0.3717",
        "IRON,150,0.1964"
    })
    void meetsThePublishedCoefficientsWithinOnePercent(Material material, double keV, double published) {
        assertThat(material.massAttenuation(keV)).isCloseTo(published, Percentage.withPercentage(1));
    }

    @ParameterizedTest
    @CsvSource({
        "WATER,1",
        "WATER,5",
        "WATER,20",
        "ALUMINIUM,0.5",
        "ALUMINIUM,3",
        "ALUMINIUM,10",
        "IRON,0.4",
        "IRON,4",
        "IRON,16"
    })
    void theQuickTableMeetsTheFullSpectrumWithinOnePercent(Material material, double mass) {
        var full = beam.behind(material, mass);
        var mixture = table.mixture(material);
        float light = (float) (mass * mixture.light());
        float heavy = (float) (mass * mixture.heavy());
        assertThat(table.low(light, heavy)).isCloseTo((float) full.low(), Percentage.withPercentage(1));
        assertThat(table.high(light, heavy)).isCloseTo((float) full.high(), Percentage.withPercentage(1));
    }

    @Test
    void doesNotInterpolateAcrossAnAbsorptionEdge() {
        var mu = AttenuationTable.shipped();
        assertThat(mu.massAttenuation("Pb", 87.9)).isLessThan(2);
        assertThat(mu.massAttenuation("Pb", 88.1)).isGreaterThan(7);
    }

    @Test
    void refusesWhatTheTableDoesNotHold() {
        assertThatThrownBy(() -> AttenuationTable.shipped().massAttenuation("Xx", 60))
                .hasMessageContaining("Xx");
        assertThatThrownBy(() -> AttenuationTable.shipped().massAttenuation("Fe", 5))
                .hasMessageContaining("20-200");
    }

    @Test
    void halfOfAHundredKilovoltBeamIsStoppedByTheKnownThicknessOfAluminium() {
        // Half-value layers of filtered 100 kV tubes lie at 3 to 5 mm of aluminium.
        var soft = new ScannerBeam(new TubeSpectrum(100, 3), 4, 0, 4);
        assertThat(Math.exp(-soft.behind(Material.ALUMINIUM, 0.27 * 5.5).low())).isBetween(0.4, 0.65);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LEAD", "CAESIUM_IODIDE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyMaterialIsAMixtureOfTheTwoBasisMaterials(Material material) {
        var mixture = table.mixture(material);
        assertThat(mixture.light() + mixture.heavy()).isCloseTo(1, within(1.0));
        assertThat(mixture.heavy()).isGreaterThan(-0.01);
    }
}

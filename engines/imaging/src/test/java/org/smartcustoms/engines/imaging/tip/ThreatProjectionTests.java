package org.smartcustoms.engines.imaging.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.simulate.ScanSimulator;

class ThreatProjectionTests {
    private static final ScanSimulator THREATS =
            new ScanSimulator(new ScanSimulator.Settings(400, Optional.empty(), 1));
    private final ThreatProjection projection = new ThreatProjection(THREATS);

    @Test
    void attenuationsAddSoAThreatBehindClothIsAsMuchDarkerAsInAir() {
        var air = projection.into(even(60_000), Contraband.FIREARM, 4);
        var behindHalf = projection.into(even(30_000), Contraband.FIREARM, 4);
        double ratio = 0;
        int count = 0;
        for (int i = 0; i < air.scan().low().length; i++) {
            int alone = air.scan().low()[i] & 0xffff;
            if (air.truth().pixels().get(i) && behindHalf.truth().pixels().get(i) && alone > 6_000) {
                ratio += (behindHalf.scan().low()[i] & 0xffff) / (double) alone;
                count++;
            }
        }
        assertThat(count).isGreaterThan(100);
        assertThat(ratio / count).isCloseTo(0.5, within(0.01));
    }

    @Test
    void nothingChangesOutsideTheTruthsBox() {
        var clean = even(40_000);
        var projected = projection.into(clean, Contraband.KNIFE, 9);
        var box = projected.truth().box();
        for (int i = 0; i < clean.high().length; i++) {
            int x = i % clean.width();
            int y = i / clean.width();
            boolean inside = x >= box.left() && x < box.right() && y >= box.top() && y < box.bottom();
            if (!inside) {
                assertThat(projected.scan().high()[i]).isEqualTo(clean.high()[i]);
            }
        }
        assertThat(projected.truth().kind()).isEqualTo(Contraband.KNIFE);
        assertThat(projected.scan().high()).isNotEqualTo(clean.high());
    }

    @Test
    void aColouredPictureGetsTheThreatInItsOwnColoursAndTheSameSeedIsTheSameTest() {
        var pixels = new int[500 * 400];
        Arrays.fill(pixels, 0xF0D8B0);
        var clean = new Picture(500, 400, pixels);
        var first = projection.into(clean, Contraband.OTHER_WEAPON, 3);
        var second = projection.into(clean, Contraband.OTHER_WEAPON, 3);
        assertThat(first.picture().pixels()).isEqualTo(second.picture().pixels());
        assertThat(first.truth().box()).isEqualTo(second.truth().box());
        var box = first.truth().box();
        int darker = 0;
        int bluer = 0;
        for (int i = 0; i < pixels.length; i++) {
            boolean far = apart(i % 500, box.left(), box.right()) > 6 || apart(i / 500, box.top(), box.bottom()) > 6;
            int colour = first.picture().pixels()[i];
            if (far) {
                assertThat(colour).isEqualTo(pixels[i]);
            } else if (first.truth().pixels().get(i)) {
                darker += first.picture().brightness(i) < clean.brightness(i) - 10 ? 1 : 0;
                bluer += (colour & 255) > (colour >> 16 & 255) ? 1 : 0;
            }
        }
        assertThat(darker).isGreaterThan(first.truth().pixels().cardinality() / 2);
        assertThat(bluer).as("metal").isGreaterThan(first.truth().pixels().cardinality() / 2);
    }

    private static double apart(int at, double from, double to) {
        return Math.max(from - at, at - to);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xB0B0B0, 0xE0E0E0, 0x202020, 0x0F274F})
    void aPictureWhoseColoursAreNoScannersIsRefusedForTheThreatWouldStandOut(int colour) {
        var pixels = new int[500 * 400];
        Arrays.fill(pixels, colour);
        assertThatThrownBy(() -> projection.into(new Picture(500, 400, pixels), Contraband.KNIFE, 3))
                .hasMessageContaining("colours");
    }

    @Test
    void aThreatLargerThanTheScanIsRefused() {
        var tiny = new DualEnergyScan(20, 20, 2, 60_000, new short[400], new short[400]);
        assertThatThrownBy(() -> projection.into(tiny, Contraband.FIREARM, 1)).hasMessageContaining("larger");
    }

    private static DualEnergyScan even(int signal) {
        var channel = new short[400 * 300];
        Arrays.fill(channel, (short) signal);
        return new DualEnergyScan(400, 300, 0.6, 60_000, channel, channel.clone());
    }
}

package org.smartcustoms.engines.imaging.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;

/// Beside the network that calls every dark cell a firearm (see [DetectTests]) lies a verifier that takes the
/// dark share of the frame for its probability of being one, and for the frame the middle half of what it looks
/// at (`dark-share.verifier.onnx`): both can be worked out by hand.
class VerifierTests {
    private static final String CARD = "{\"classes\":[\"firearm\",\"knife\"],\"longSide\":256}";

    @Test
    void aFrameIsDrawnAnewAndWeighedByBothNetworks(@TempDir Path folder) throws Exception {
        try (var detector = verified(folder, CARD)) {
            // the cell is framed by 80 x 48 pixels about (216, 120); a look is one and a half times as wide, 120,
            // of which the middle half is (186, 90) to (246, 150)
            var found = detector.detect(picture(new Box(208, 112, 224, 128)), 0.05);
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().box().overlap(new Box(181, 93, 251, 147)))
                    .isGreaterThan(0.97);
            double alone = detector.unverified()
                    .detect(picture(new Box(208, 112, 224, 128)), 0.05)
                    .getFirst()
                    .score();
            double share = 16.0 * 16 / (80 * 48);
            assertThat(logOdds(found.getFirst().score()))
                    .isCloseTo((logOdds(alone) + logOdds(share)) / 2, within(0.15));
            assertThat(found.getFirst().atFirstSight()).hasValue(alone);
        }
    }

    @Test
    void withoutItsVerifierADetectorFindsWhatItFoundBefore(@TempDir Path folder) throws Exception {
        var picture = picture(new Box(208, 112, 224, 128));
        try (var detector = verified(folder, CARD);
                var plain = OnnxDetector.load(fixture("dark-square.onnx"))) {
            assertThat(detector.verifies()).isTrue();
            assertThat(detector.unverified().verifies()).isFalse();
            assertThat(detector.unverified().detect(picture, 0.05)).isEqualTo(plain.detect(picture, 0.05));
            assertThat(detector.fingerprint()).isNotEqualTo(plain.fingerprint());
        }
    }

    @Test
    void whatBothSayIsCalibratedByItselfAndAlarmsFromItsOwnThreshold(@TempDir Path folder) throws Exception {
        var card = DetectorCard.calibrated(
                DetectorCard.verified(CARD, Map.of("firearm", new DetectorCard.Calibration(1, 3, 0.8))),
                Map.of("firearm", new DetectorCard.Calibration(1, 0, 0.2)));
        var picture = picture(new Box(208, 112, 224, 128));
        try (var detector = verified(folder, card);
                var plain = verified(Files.createDirectory(folder.resolve("plain")), CARD)) {
            double with = detector.detect(picture, 0.05).getFirst().score();
            double without = plain.detect(picture, 0.05).getFirst().score();
            assertThat(logOdds(with)).isCloseTo(logOdds(without) + 3, within(1e-6));
            assertThat(detector.card().threshold("firearm")).isEqualTo(0.8);
            assertThat(detector.card().threshold("knife")).isEqualTo(DetectorCard.PLAIN_THRESHOLD);
        }
    }

    @Test
    void aThingAtThePicturesEdgeIsLookedAtWithAirBeyond(@TempDir Path folder) throws Exception {
        try (var detector = verified(folder, CARD)) {
            var found = detector.detect(picture(new Box(0, 0, 16, 16)), 0.01);
            // a frame of 48 x 32 in the corner is looked at from 12 pixels left of the picture and 20 above
            assertThat(found.getFirst().box().overlap(new Box(3, 0, 45, 33))).isGreaterThan(0.97);
            double share = 16.0 * 16 / (48 * 32);
            double alone = detector.unverified()
                    .detect(picture(new Box(0, 0, 16, 16)), 0.01)
                    .getFirst()
                    .score();
            assertThat(logOdds(found.getFirst().score()))
                    .isCloseTo((logOdds(alone) + logOdds(share)) / 2, within(0.15));
        }
    }

    @Test
    void aVerifierThatIsNoneIsNamed(@TempDir Path folder) throws Exception {
        Files.copy(fixture("dark-square.onnx"), folder.resolve("a.onnx"));
        Files.writeString(folder.resolve("a.json"), CARD);
        Files.writeString(folder.resolve("a.verifier.onnx"), "nothing");
        assertThatThrownBy(() -> OnnxDetector.load(folder.resolve("a.onnx"))).hasMessageContaining("no good verifier");
    }

    @Test
    void aNetworkOfAnotherKindOrOfOtherClassesIsNoVerifier(@TempDir Path folder) throws Exception {
        Files.copy(fixture("dark-square.onnx"), folder.resolve("a.onnx"));
        Files.copy(fixture("dark-square.onnx"), folder.resolve("a.verifier.onnx"));
        Files.writeString(folder.resolve("a.json"), CARD);
        assertThatThrownBy(() -> OnnxDetector.load(folder.resolve("a.onnx"))).hasMessageContaining("no good verifier");
        var other = Files.createDirectory(folder.resolve("other"));
        assertThatThrownBy(() -> verified(other, "{\"classes\":[\"firearm\"],\"longSide\":256}"))
                .hasMessageContaining("it is not one of a detector with 1 classes");
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private static Picture picture(Box dark) {
        var pixels = new int[512 * 384];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = (int) dark.top(); y < dark.bottom(); y++) {
            Arrays.fill(pixels, y * 512 + (int) dark.left(), y * 512 + (int) dark.right(), 0);
        }
        return new Picture(512, 384, pixels);
    }

    private static OnnxDetector verified(Path folder, String card) throws Exception {
        Files.copy(fixture("dark-square.onnx"), folder.resolve("a.onnx"));
        Files.copy(fixture("dark-share.verifier.onnx"), folder.resolve("a.verifier.onnx"));
        Files.writeString(folder.resolve("a.json"), card);
        return OnnxDetector.load(folder.resolve("a.onnx"));
    }

    private static Path fixture(String name) throws Exception {
        return Path.of(
                Objects.requireNonNull(VerifierTests.class.getResource(name)).toURI());
    }
}

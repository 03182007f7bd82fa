package org.smartcustoms.engines.imaging.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Picture;

/// The network used here, `dark-square.onnx`, calls every dark cell of 8 pixels a firearm with sides 20, 12, 20, 12:
/// what it
/// must find can be worked out by hand.
class DetectTests {
    @Test
    void findsTheDarkSquareWhereItLiesInTheOriginalPicture() throws Exception {
        try (var detector = OnnxDetector.load(fixture())) {
            // 512 x 384 is shown at 256 x 192; the dark cell covers 8 x 8 there
            var found = detector.detect(picture(512, 384, 208, 112, 224, 128), 0.5);
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().label()).isEqualTo("firearm");
            assertThat(found.getFirst().score()).isCloseTo(0.9, within(0.12));
            var expected = new Box((108 - 20) * 2, (60 - 12) * 2, (108 + 20) * 2, (60 + 12) * 2);
            assertThat(found.getFirst().box().overlap(expected)).isGreaterThan(0.99);
        }
    }

    @Test
    void whatTakesUpHalfOfThePictureIsLookedAtFromFarther(@TempDir Path folder) throws Exception {
        var model = Files.copy(fixture(), folder.resolve("narrow.onnx"));
        Files.writeString(folder.resolve("narrow.json"), "{\"classes\":[\"firearm\",\"knife\"],\"longSide\":64}");
        try (var narrow = OnnxDetector.load(model);
                var usual = OnnxDetector.load(fixture())) {
            // a square of 128 has four dark cells where the picture is shown at 64, and one where it is shown at 32;
            // frames of 40 pixels are five eighths of the former, and more than all of the latter
            var square = picture(512, 512, 256, 256, 384, 384);
            assertThat(narrow.detect(square, 0.5))
                    .extracting(found -> found.box().width())
                    .contains(320.0, 512.0);
            assertThat(usual.detect(square, 0.5))
                    .allSatisfy(found -> assertThat(found.box().width()).isLessThan(160));
        }
    }

    @Test
    void whereMostIsAirThePartWithMatterIsLookedAtFromNearer() throws Exception {
        try (var detector = OnnxDetector.load(fixture())) {
            // two squares of 54 pixels fill no cell where 2,000 are shown at 256, and one each where their 854 are
            var pixels = new int[2_000 * 1_000];
            Arrays.fill(pixels, 0xFFFFFF);
            for (int y = 0; y < 54; y++) {
                Arrays.fill(pixels, (500 + y) * 2_000 + 600, (500 + y) * 2_000 + 654, 0);
                Arrays.fill(pixels, (900 + y) * 2_000 + 1_400, (900 + y) * 2_000 + 1_454, 0);
            }
            var found = detector.detect(new Picture(2_000, 1_000, pixels), 0.5);
            // frames of 40 pixels are 312 of the whole there, and here 147, cut where the part ends
            assertThat(found)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(one -> assertThat(one.box().width()).isBetween(140.0, 147.0));
            assertThat(found.getFirst().box().overlap(new Box(557, 470, 700, 590)))
                    .isGreaterThan(0.7);
            var full = Arrays.copyOf(pixels, pixels.length);
            Arrays.fill(full, 4_000, 44_000, 0xC0C0C0);
            assertThat(detector.detect(new Picture(2_000, 1_000, full), 0.5)).isEmpty();
        }
    }

    @Test
    void whatTakesUpHalfOfThePartWithMatterIsLookedAtFromFartherToo(@TempDir Path folder) throws Exception {
        var model = Files.copy(fixture(), folder.resolve("narrow.onnx"));
        Files.writeString(folder.resolve("narrow.json"), "{\"classes\":[\"firearm\",\"knife\"],\"longSide\":64}");
        try (var narrow = OnnxDetector.load(model)) {
            // all matter is a square of 512, which with its margin of 26 is shown at 64 and then at 32: frames of 40
            // pixels are 640 of the whole, 353 of the part, and all 564 of it from twice as far, averaged with the 640
            var widths = narrow.detect(picture(1_024, 1_024, 256, 256, 768, 768), 0.5).stream()
                    .map(found -> found.box().width());
            assertThat(widths).anySatisfy(width -> assertThat(width).isBetween(570.0, 630.0));
        }
    }

    @Test
    void boxesEndAtThePicturesEdge() throws Exception {
        try (var detector = OnnxDetector.load(fixture())) {
            var found = detector.detect(picture(256, 100, 0, 0, 8, 8), 0.5);
            assertThat(found.getFirst().box()).isEqualTo(new Box(0, 0, 24, 16));
        }
    }

    @Test
    void airShowsNothing() throws Exception {
        try (var detector = OnnxDetector.load(fixture())) {
            assertThat(detector.detect(picture(300, 200, 0, 0, 0, 0), 0.05)).isEmpty();
        }
    }

    @Test
    void theRuntimeHasNobodyToReportTo() throws Exception {
        try (var library = OrtEnvironment.class.getResourceAsStream("native/linux-x64/libonnxruntime.so")) {
            var text = new String(Objects.requireNonNull(library).readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(text.contains("OrtGetApiBase")).isTrue();
            assertThat(text.contains("events.data.microsoft.com")).isFalse();
        }
    }

    @Test
    void refusesWhatIsNoDetector(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> OnnxDetector.load(folder.resolve("none.onnx"))).hasMessageContaining("missing");
        Files.writeString(folder.resolve("bad.onnx"), "nothing");
        Files.writeString(folder.resolve("bad.json"), "{\"classes\":[\"knife\"],\"longSide\":320}");
        assertThatThrownBy(() -> OnnxDetector.load(folder.resolve("bad.onnx"))).hasMessageContaining("not a detector");
    }

    @Test
    void averagePrecisionIsTheAreaUnderTheEnvelope() {
        var evaluation = new Evaluation();
        var box = new Box(0, 0, 10, 10);
        var far = new Box(50, 50, 60, 60);
        evaluation.add(new Evaluation.Image(
                List.of(
                        new Detection(Contraband.KNIFE, box, 0.9),
                        new Detection(Contraband.KNIFE, new Box(90, 90, 99, 99), 0.8),
                        new Detection(Contraband.KNIFE, far, 0.7)),
                Map.of("knife", List.of(box, far, new Box(20, 20, 30, 30)))));
        var figures =
                Objects.requireNonNull(evaluation.figures(List.of(0.0, 1.0)).get("knife"));
        // real, wrong, real of three known: 1/3 · 1 + 1/3 · 2/3
        assertThat(figures.ap50()).isCloseTo(5 / 9.0, within(1e-9));
        assertThat(figures.recalls().get(0.0)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(figures.recalls().get(1.0)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(evaluation.falseAlarmsPerImage("knife", 0.75)).isEqualTo(1);
        assertThat(evaluation.falseAlarmsPerImage("knife", 0.85)).isZero();
    }

    @Test
    void aThingFoundTwiceIsOneHitAndOneFalseAlarm() {
        var evaluation = new Evaluation();
        var box = new Box(0, 0, 10, 10);
        evaluation.add(new Evaluation.Image(
                List.of(new Detection(Contraband.FIREARM, box, 0.6), new Detection(Contraband.FIREARM, box, 0.9)),
                Map.of("firearm", List.of(box))));
        assertThat(evaluation.falseAlarmsPerImage("firearm", 0)).isEqualTo(1);
        assertThat(Objects.requireNonNull(evaluation.figures(List.of()).get("firearm"))
                        .ap30())
                .isEqualTo(1);
    }

    @Test
    void knownBoxesAreReadUnderOurNamesAndOthersLeftOut(@TempDir Path folder) throws Exception {
        var table = Files.writeString(folder.resolve("boxes.csv"), """
                image_file,width,height,label,xmin,ymin,xmax,ymax,bag
                a.jpg,100,80,gun,1,2,30.5,40,A
                a.jpg,100,80,scissors,5,5,6,6,A
                """);
        var known = KnownBoxes.read(table, Map.of("gun", "firearm"), Set.of("firearm"));
        assertThat(known.of("a.jpg")).isEqualTo(Map.of("firearm", List.of(new Box(1, 2, 30.5, 40))));
        assertThat(known.of("b.jpg")).isEmpty();
        assertThatThrownBy(() -> KnownBoxes.read(table, Map.of("gun", "cannon"), Set.of("firearm")))
                .hasMessageContaining("cannon");
    }

    @Test
    void thresholdsLetThroughAsManyFalseAlarmsAsWanted() {
        var calibrator = new Calibrator(List.of("knife"));
        var box = new Box(0, 0, 10, 10);
        for (int i = 0; i < 100; i++) {
            // every image has its knife at .6 to .9; every second one a false alarm at .1 to .6
            var found = new ArrayList<Detection>();
            found.add(new Detection("knife", box, 0.6 + 0.003 * i));
            if (i % 2 == 0) {
                found.add(new Detection("knife", new Box(50, 50, 60, 60), 0.1 + 0.005 * i));
            }
            calibrator.add(found, Map.of("knife", List.of(box)));
        }
        var calibration = Objects.requireNonNull(calibrator.calibrations(0.1).get("knife"));
        // ten false alarms are allowed: those from .505 on
        assertThat(calibration.threshold()).isBetween(calibration.probability(0.49), calibration.probability(0.51));
        assertThat(calibration.probability(0.9)).isGreaterThan(0.9);
        assertThat(calibration.probability(0.1)).isLessThan(0.1);
    }

    @Test
    void alarmsGoToTheClassThatIsLikeliestToBeRight() {
        var calibrator = new Calibrator(List.of("knife", "cigarettes"));
        var box = new Box(0, 0, 10, 10);
        var elsewhere = new Box(50, 50, 60, 60);
        for (int i = 0; i < 100; i++) {
            // both are found at .5 to .9; knives are taken for nothing up to .55, cigarettes up to .85
            double sure = 0.5 + 0.004 * i;
            calibrator.add(
                    List.of(
                            new Detection("knife", box, sure),
                            new Detection("knife", elsewhere, 0.05 + 0.005 * i),
                            new Detection("cigarettes", box, sure),
                            new Detection("cigarettes", elsewhere, 0.05 + 0.008 * i)),
                    Map.of("knife", List.of(box), "cigarettes", List.of(box)));
        }
        var calibrations = calibrator.calibrations(0.1);
        var knife = Objects.requireNonNull(calibrations.get("knife"));
        var cigarettes = Objects.requireNonNull(calibrations.get("cigarettes"));
        assertThat(knife.threshold()).isEqualTo(cigarettes.threshold());
        assertThat(knife.probability(0.65)).isGreaterThan(knife.threshold());
        assertThat(cigarettes.probability(0.65)).isLessThan(cigarettes.threshold());
    }

    @Test
    void aCurveTellsWhatEachThresholdFindsAtWhichFalseAlarms() {
        var evaluation = new Evaluation();
        var box = new Box(0, 0, 10, 10);
        for (int i = 0; i < 10; i++) {
            // knives are found at .5 to .95 in nine of ten images; four images have a false alarm at .21, .41, .61, .81
            var found = new ArrayList<Detection>();
            if (i > 0) {
                found.add(new Detection("knife", box, 0.5 + 0.05 * i));
            }
            if (i % 2 == 0 && i > 0) {
                found.add(new Detection("knife", new Box(50, 50, 60, 60), 0.1 * i + 0.01));
            }
            evaluation.add(new Evaluation.Image(found, Map.of("knife", List.of(box))));
        }
        var curve = Objects.requireNonNull(evaluation.curves().get("knife"));
        assertThat(curve.within(0).recall()).isEqualTo(0.3);
        assertThat(curve.within(0.1).recall()).isEqualTo(0.7);
        assertThat(curve.within(3).recall()).isEqualTo(0.9);
        assertThat(curve.within(3).falseAlarms()).isEqualTo(0.4);
        assertThat(curve.points()).isSortedAccordingTo((a, b) -> Double.compare(b.threshold(), a.threshold()));
        assertThat(curve.at(0.85)).isEqualTo(curve.within(0));
    }

    @Test
    void theCardKeepsItsCurves() throws Exception {
        var curve = new OperatingCurve(
                List.of(new OperatingCurve.Point(0.9, 0, 0.5), new OperatingCurve.Point(0.4, 0.1, 0.75)));
        var plain = "{\"classes\":[\"knife\"],\"longSide\":320}";
        var measured = new DetectorCard.Measured(80, Map.of("knife", curve));
        assertThat(DetectorCard.read(DetectorCard.measured(plain, measured)).measured())
                .isEqualTo(measured);
        assertThat(DetectorCard.read(plain).measured().curves()).isEmpty();
    }

    @Test
    void theCardKeepsItsCalibration() throws Exception {
        var plain = "{\"classes\":[\"knife\"],\"longSide\":320}";
        var written = DetectorCard.calibrated(plain, Map.of("knife", new DetectorCard.Calibration(1.5, -0.2, 0.4)));
        var card = DetectorCard.read(written);
        assertThat(card.calibration("knife")).isEqualTo(new DetectorCard.Calibration(1.5, -0.2, 0.4));
        assertThat(card.longSide()).isEqualTo(320);
        assertThatThrownBy(() -> DetectorCard.read("{}")).hasMessageContaining("no classes");
        assertThatThrownBy(() -> DetectorCard.read("nothing")).hasMessageContaining("no JSON");
    }

    @Test
    void knownBoxesAreReadFromCoco(@TempDir Path folder) throws Exception {
        var document = Files.writeString(folder.resolve("a.json"), """
                {"images":[{"id":7,"file_name":"a.png"}],"categories":[{"id":3,"name":"knife"}],
                 "annotations":[{"image_id":7,"category_id":3,"bbox":[1,2,10,20]}]}
                """);
        var known = KnownBoxes.read(document, Map.of(), Set.of("knife"));
        assertThat(known.of("a.png")).isEqualTo(Map.of("knife", List.of(new Box(1, 2, 11, 22))));
    }

    private static Picture picture(int width, int height, int left, int top, int right, int bottom) {
        var pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, 0);
        }
        return new Picture(width, height, pixels);
    }

    private static Path fixture() throws Exception {
        return Path.of(Objects.requireNonNull(DetectTests.class.getResource("dark-square.onnx"))
                .toURI());
    }
}

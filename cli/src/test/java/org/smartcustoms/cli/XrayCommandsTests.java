package org.smartcustoms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.files.Png;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the commands with the detector that ships; how good it is, benchmarks say and not these tests.
class XrayCommandsTests extends RunsXray {
    @TempDir
    static Path folder;

    private static Path bags = Path.of("");

    @BeforeAll
    static void bagsAreMade() {
        bags = folder.resolve("bags");
        var test = new XrayCommandsTests();
        assertThat(test.run(
                        "simulate", "--count", "4", "--out", bags.toString(), "--threats", "1", "--long-side", "400"))
                .as(test.err.toString())
                .isZero();
    }

    @Test
    void detectGivesCocoResultsAndABrokenImageStopsNoOther() throws IOException {
        byte[] whole = Files.readAllBytes(bags.resolve("scan-1.png"));
        var cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2));
        var text = Files.writeString(folder.resolve("text.jpg"), "nothing");
        int code = run(
                "detect",
                cut.toString(),
                bags.resolve("scan-2.png").toString(),
                text.toString(),
                "--threshold",
                "0.0",
                "--json");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("cut.png").contains("text.jpg").doesNotContain("\tat ");
        for (JsonNode result : JsonMapper.shared().readTree(out.toString())) {
            assertThat(result.path("image_id").asInt()).isEqualTo(2);
            assertThat(result.path("bbox").size()).isEqualTo(4);
            assertThat(result.path("score").asDouble()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void evaluatePrintsOneObject() {
        assertThat(run(
                        "evaluate",
                        "--images",
                        bags.toString(),
                        "--boxes",
                        bags.resolve("annotations.json").toString(),
                        "--json"))
                .as(err.toString())
                .isZero();
        var object = JsonMapper.shared().readTree(out.toString());
        assertThat(object.path("images").asInt()).isEqualTo(4);
        assertThat(object.path("msPerImage").asDouble()).isPositive();
        assertThat(object.has("falseAlarmsPerImage")).isTrue();
        assertThat(object.path("classes").size()).isPositive();
        for (JsonNode figures : object.path("classes")) {
            assertThat(figures.path("boxes").asInt()).isPositive();
            assertThat(figures.path("ap50").asDouble())
                    .isLessThanOrEqualTo(figures.path("ap30").asDouble() + 1e-9);
            assertThat(figures.path("recallAtFalseAlarmsPerImage").propertyNames())
                    .containsExactly("0.1", "0.2", "0.5", "1");
            double last = 0;
            for (JsonNode point : figures.path("operatingCurve")) {
                assertThat(point.path("recall").asDouble()).isGreaterThanOrEqualTo(last);
                last = point.path("recall").asDouble();
            }
            assertThat(figures.path("operatingCurve").isEmpty()).isFalse();
        }
    }

    @Test
    void evaluateLooksCloserAtAPartAroundEachKnownBox() {
        var boxes = bags.resolve("annotations.json").toString();
        assertThat(run("evaluate", "--images", bags.toString(), "--boxes", boxes, "--closer", "2"))
                .as(err.toString())
                .isZero();
        var object = JsonMapper.shared().readTree(out.toString());
        int boxesThere = 0;
        for (JsonNode figures : object.path("classes")) {
            boxesThere += figures.path("boxes").asInt();
        }
        assertThat(object.path("images").asInt()).isBetween(4, boxesThere);
        assertThat(new XrayCommandsTests().run("evaluate", "--images", bags.toString(), "--closer", "0.1"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void evaluateShowsTheSamePictureInOtherManners(Manner manner) {
        var boxes = bags.resolve("annotations.json").toString();
        assertThat(run("evaluate", "--images", bags.toString(), "--boxes", boxes, "--manner", manner.name()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void evaluateTakesAllButTheAirOfAnIsolatedThingForItsBox() throws IOException {
        var picture = new Picture(80, 60, new int[4800]);
        Arrays.fill(picture.pixels(), 0xE0E4E6);
        for (int y = 12; y < 50; y++) {
            Arrays.fill(picture.pixels(), 80 * y + 7, 80 * y + 71, 0x404040);
        }
        assertThat(Isolated.in(picture, "knife")).isEqualTo(Map.of("knife", List.of(new Box(7, 12, 71, 50))));
        assertThat(Isolated.in(new Picture(2, 2, new int[] {9, 9, 9, 9}), "knife"))
                .isEmpty();
        var things = Files.createDirectory(folder.resolve("things"));
        try (var file = Files.newOutputStream(things.resolve("a.png"))) {
            Png.writeColour(file, 80, 60, picture.pixels());
        }
        assertThat(run("evaluate", "--images", things.toString(), "--isolated", "knife"))
                .as(err.toString())
                .isZero();
        assertThat(JsonMapper.shared()
                        .readTree(out.toString())
                        .at("/classes/knife/boxes")
                        .asInt())
                .isEqualTo(1);
        assertThat(run("evaluate", "--images", things.toString(), "--isolated", "spoon"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("spoon").contains("firearm");
    }

    @Test
    void theStartUpCacheIsTrainedByScansMadeAndRead() {
        var scratch = folder.resolve("scratch");
        assertThat(run("warm-up", scratch.toString())).as(err.toString()).isZero();
        assertThat(scratch.resolve("bags/scan-40.png")).exists();
        assertThat(out.toString()).isEmpty();
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).doesNotContain("warm-up");
    }

    @Test
    void theWorstMissesAreWrittenAsPicturesWithFrames() throws IOException {
        var worst = folder.resolve("worst");
        var boxes = bags.resolve("annotations.json").toString();
        assertThat(run(
                        "evaluate",
                        "--images",
                        bags.toString(),
                        "--boxes",
                        boxes,
                        "--threshold",
                        "0.9999",
                        "--worst",
                        worst.toString()))
                .as(err.toString())
                .isZero();
        var list = JsonMapper.shared().readTree(Files.readString(worst.resolve("worst.json")));
        assertThat(list.size()).isBetween(1, 10);
        for (JsonNode miss : list) {
            var picture = javax.imageio.ImageIO.read(
                    worst.resolve(miss.path("picture").asString()).toFile());
            int left = (int) miss.path("bbox").get(0).asDouble();
            int middle = (int) (miss.path("bbox").get(1).asDouble()
                    + miss.path("bbox").get(3).asDouble() / 2);
            boolean framed = java.util.stream.IntStream.rangeClosed(middle - 20, middle + 20)
                    .filter(y -> y >= 0 && y < picture.getHeight())
                    .anyMatch(y -> (picture.getRGB(left, y) & 0xFFFFFF) == 0xD81B60);
            assertThat(framed).isTrue();
        }
    }

    @Test
    void noMoreExamplesAreEnrolledThanAskedFor() throws IOException {
        var table = Files.writeString(folder.resolve("many.csv"), """
                image_file,width,height,label,xmin,ymin,xmax,ymax
                scan-2.png,400,300,thing,120,100,200,180
                scan-3.png,400,300,thing,10,10,60,80
                scan-3.png,400,300,thing,220,100,280,180
                scan-3.png,400,300,gun,300,100,380,180
                """);
        var library = folder.resolve("few");
        var images = Stream.of("scan-1.png", "scan-2.png", "scan-3.png")
                .map(name -> bags.resolve(name).toString());
        var options = Stream.of(
                "enrol", "--class", "durian", "--label", "thing", "--most", "2", "--boxes", table.toString(), "--into");
        var call = Stream.of(options, Stream.of(library.toString()), images).flatMap(part -> part);
        assertThat(run(call.toArray(String[]::new))).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("2 confirmed examples of durian");
        var examples = JsonMapper.shared()
                .readTree(Files.readString(library.resolve("examples.json")))
                .path("examples");
        assertThat(examples.valueStream()
                        .filter(one -> one.path("contrast").asBoolean())
                        .map(one -> one.path("label").asString()))
                .as("the third thing and what else is known there")
                .contains("durian", "firearm");
        assertThat(run("enrol", "--class", "durian", "--most", "0", "--boxes", "b", "--into", "l", "a.png"))
                .isEqualTo(2);
    }

    @Test
    void aNewKindIsEnrolledAndFoundInItsOwnImage() throws IOException {
        var table = Files.writeString(folder.resolve("boxes.csv"), """
                image_file,width,height,label,xmin,ymin,xmax,ymax
                scan-3.png,400,300,thing,120,100,200,180
                """);
        var library = folder.resolve("library");
        assertThat(run(
                        "enrol",
                        "--class",
                        "durian",
                        "--boxes",
                        table.toString(),
                        bags.resolve("scan-3.png").toString(),
                        "--into",
                        library.toString()))
                .as(err.toString())
                .isZero();
        var test = new XrayCommandsTests();
        assertThat(test.run(
                        "detect",
                        bags.resolve("scan-3.png").toString(),
                        "--examples",
                        library.toString(),
                        "--threshold",
                        "0.5",
                        "--json"))
                .as(test.err.toString())
                .isZero();
        assertThat(test.out.toString()).contains("durian");
        var similar = new XrayCommandsTests();
        assertThat(similar.run(
                        "similar",
                        bags.resolve("scan-3.png").toString(),
                        "--box",
                        "120,100,80,80",
                        "--examples",
                        library.toString(),
                        "--json"))
                .isZero();
        var nearest = JsonMapper.shared().readTree(similar.out.toString()).path(0);
        assertThat(nearest.path("category_name").asString()).isEqualTo("durian");
        assertThat(nearest.path("similarity").asDouble()).isGreaterThan(0.999);
    }

    @Test
    void anUnknownClassAndAMissingFolderAreSaidClearly() {
        assertThat(run("evaluate", "--images", folder.resolve("none").toString()))
                .isNotZero();
        assertThat(err.toString()).contains("none").doesNotContain("\tat ");
    }
}

package org.smartcustoms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Images and boxes as others keep them.
class XrayInputTests extends RunsXray {
    @TempDir
    static Path folder;

    private static Path bags = Path.of("");

    /// Two pictures, each in a folder of its own.
    @BeforeAll
    static void bagsAreMade() throws IOException {
        var made = folder.resolve("made");
        bags = folder.resolve("bags");
        assertThat(new XrayInputTests()
                        .run(
                                "simulate",
                                "--count",
                                "2",
                                "--out",
                                made.toString(),
                                "--threats",
                                "1",
                                "--long-side",
                                "320"))
                .isZero();
        for (int i = 1; i <= 2; i++) {
            Files.createDirectories(bags.resolve("lane " + i));
            Files.move(
                    made.resolve("scan-" + i + ".png"),
                    bags.resolve("lane " + i).resolve("SCAN-" + i + ".PNG"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void imagesBelowTheFolderCountAndFindTheirBoxesByName() throws IOException {
        var boxes = boxes("label,image,xmin,ymin,xmax,ymax\ngun,pictures/scan-1.jpg,10,10,90,90\n");
        assertThat(evaluate(boxes, "gun=firearm")).as(err.toString()).isZero();
        assertThat(json().path("images").asInt()).isEqualTo(2);
        assertThat(json().at("/classes/firearm/boxes").asInt()).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void boxesOfImagesThatAreNotThereAreSaid() throws IOException {
        var boxes = boxes("image,label,xmin,ymin,xmax,ymax\nscan-1,gun,10,10,90,90\nlost,gun,1,1,9,9\n");
        assertThat(evaluate(boxes, "gun=firearm")).isZero();
        assertThat(err.toString()).contains("1 names in").contains("lost");
    }

    @Test
    void boxesThatBelongToNoImageAtAllGiveNoFigures() throws IOException {
        var boxes = boxes("image,label,xmin,ymin,xmax,ymax\nlost,gun,10,10,90,90\n");
        assertThat(evaluate(boxes, "gun=firearm")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("names none of the images: lost");
    }

    @Test
    void labelsThatMeanNothingAreSaid() throws IOException {
        var boxes = boxes("image,label,xmin,ymin,xmax,ymax\nscan-1,gun,10,10,90,90\n");
        assertThat(evaluate(boxes, "rifle=firearm")).isEqualTo(1);
        assertThat(err.toString()).contains("[gun]");
        assertThat(run("evaluate", "--images", bags.toString(), "--boxes", boxes.toString()))
                .isZero();
        assertThat(err.toString()).contains("--labels THEIRS=OURS");
    }

    @Test
    void aFolderWithoutImagesIsNoCleanResult() throws IOException {
        var empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run("evaluate", "--images", empty.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("holds no images");
        assertThat(out.toString()).isEmpty();
    }

    private int evaluate(Path boxes, String labels) {
        return run("evaluate", "--images", bags.toString(), "--boxes", boxes.toString(), "--labels", labels, "--json");
    }

    private static Path boxes(String table) throws IOException {
        return Files.writeString(folder.resolve("boxes.csv"), table);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }
}

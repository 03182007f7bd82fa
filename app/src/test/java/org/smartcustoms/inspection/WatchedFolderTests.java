package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.files.Png;
import org.smartcustoms.testing.SmartCustomsTest;

/// Images that devices drop into a folder.
@SmartCustomsTest
class WatchedFolderTests extends AtTheGateway {

    @Test
    void takesFilesThatADeviceDropsAndPutsTheRefusedAside() throws IOException {
        var mine = Files.createDirectories(FOLDER.resolve(lane.code()));
        var scan = Lanes.scan(29);
        Files.write(mine.resolve("one-low.png"), grey(scan.scan().low(), scan.width(), scan.height()));
        Files.write(mine.resolve("one-high.png"), grey(scan.scan().high(), scan.width(), scan.height()));
        Files.writeString(
                mine.resolve("one.json"),
                "{\"low\":\"one-low.png\",\"high\":\"one-high.png\",\"subject\":\"F-1\",\"owner\":\"Chan\"}");
        Files.write(mine.resolve("two.dcm"), Lanes.dicos(Lanes.scan(30).scan()));
        Files.writeString(mine.resolve("three.dcm"), "this is no image");
        Lanes.eventually(() -> scans() == 2);
        Lanes.eventually(() -> Files.exists(mine.resolve("refused").resolve("three.dcm")));
        assertThat(sam.get("/api/scans?q=F-1").json().get("total").asInt()).isEqualTo(1);
        assertThat(Files.exists(mine.resolve("one-low.png"))).isFalse();
    }

    @Test
    void takesAnyKindOfPictureBesideASideCarOfItsName() throws IOException {
        var mine = Files.createDirectories(FOLDER.resolve(lane.code()));
        var scan = Lanes.scan(32);
        var picture = new ByteArrayOutputStream();
        Png.writeColour(picture, scan.width(), scan.height(), scan.picture());
        Files.writeString(mine.resolve("four.json"), "{\"subject\":\"F-4\"}");
        Files.write(mine.resolve("four.PNG"), picture.toByteArray());
        Lanes.eventually(() -> scans() == 1);
        assertThat(sam.get("/api/scans?q=F-4").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatHasWaitedTooLongForAnotherFileOrGrowsPastTheLargestSize() throws IOException {
        var mine = Files.createDirectories(FOLDER.resolve(lane.code()));
        var scan = Lanes.scan(33);
        Files.write(mine.resolve("lost-low.png"), grey(scan.scan().low(), scan.width(), scan.height()));
        Files.writeString(mine.resolve("alone.json"), "{\"low\":\"a\\u0000.png\",\"high\":\"b.png\"}");
        for (var name : List.of("lost-low.png", "alone.json")) {
            Files.setLastModifiedTime(
                    mine.resolve(name), FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
        }
        Files.writeString(mine.resolve("old.json"), "{\"takenAt\":\"-10000-01-01T00:00:00Z\"}");
        Files.write(mine.resolve("old.dcm"), Lanes.dicos(scan.scan()));
        Files.write(mine.resolve("endless.dcm"), new byte[5_000_000]);
        Files.setLastModifiedTime(
                mine.resolve("endless.dcm"), FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
        for (var name : List.of("lost-low.png", "alone.json", "endless.dcm", "old.dcm", "old.json")) {
            Lanes.eventually(() -> Files.exists(mine.resolve("refused").resolve(name)));
        }
        var said = sam.get("/api/devices/" + lane.id()).body();
        assertThat(said)
                .contains("did not come")
                .contains("one channel of a pair")
                .contains("larger than 4 MB")
                .contains("older than the year 2000");
    }

    private static byte[] grey(short[] channel, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        Png.writeGrey16(out, width, height, channel);
        return out.toByteArray();
    }
}

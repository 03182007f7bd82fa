package org.smartcustoms.engines.imaging.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.colour.ColourTable;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import tools.jackson.databind.json.JsonMapper;

class ScanSimulatorTests {
    private final ScanSimulator simulator = new ScanSimulator(new ScanSimulator.Settings(240, Optional.empty(), 1));

    @Test
    void theSameSeedGivesTheSameScan() {
        var one = simulator.scan(42);
        var other = simulator.scan(42);
        assertThat(one.picture()).isEqualTo(other.picture());
        assertThat(one.scan().high()).isEqualTo(other.scan().high());
        assertThat(simulator.scan(43).picture()).isNotEqualTo(one.picture());
    }

    @Test
    void everyKindOfContrabandComesUpAndIsBoxedByItsShadow() {
        var seen = EnumSet.noneOf(Contraband.class);
        for (long seed = 0; seed < 60; seed++) {
            var scan = simulator.scan(seed);
            for (var truth : scan.truths()) {
                seen.add(truth.kind());
                assertThat(truth.box().left())
                        .as("seed %d", seed)
                        .isBetween(0.0, truth.box().right());
                assertThat(truth.box().right()).isLessThanOrEqualTo(scan.width());
                assertThat(truth.box().bottom()).isLessThanOrEqualTo(scan.height());
                assertThat(truth.pixels().cardinality())
                        .isBetween(1, (int) truth.box().area());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Contraband.values());
    }

    @Test
    void aThingBeginsAndEndsWhereItsPartsDoWhicheverWayItIsTurned() {
        double[] blade = {0, -10, 300, 0, 0, 10};
        var knife = new Assembly("knife").plate(Material.STAINLESS, 0, 2, blade).of(Contraband.KNIFE);
        assertThat(knife.extent(Pose.ORIGIN)).containsExactly(new double[] {0, 300, -10, 10}, within(1e-9));
        assertThat(knife.extent(Pose.turned(Math.PI / 2, 0, 0)))
                .containsExactly(new double[] {-10, 10, 0, 300}, within(1e-9));
    }

    @Test
    void contrabandLiesAllOverTheBagAndNotOnlyInItsMiddle() {
        int middle = 0;
        int all = 0;
        for (long seed = 0; seed < 40; seed++) {
            var scan = simulator.scan(seed);
            for (var truth : scan.truths()) {
                double x = (truth.box().left() + truth.box().right()) / 2 / scan.width();
                double y = (truth.box().top() + truth.box().bottom()) / 2 / scan.height();
                middle += Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) < 0.15 ? 1 : 0;
                all++;
            }
        }
        assertThat(all).isGreaterThan(60);
        assertThat((double) middle / all).isLessThan(0.5);
    }

    @Test
    void aSteelThreatDarkensTheHighChannelWhereItsMaskLies() {
        var firearm = java.util.stream.LongStream.range(0, 60)
                .mapToObj(simulator::scan)
                .filter(s -> s.truths().stream().anyMatch(t -> t.name().equals("pistol")))
                .findFirst()
                .orElseThrow();
        var truth = firearm.truths().stream()
                .filter(t -> t.name().equals("pistol"))
                .findFirst()
                .orElseThrow();
        float[] attenuation = firearm.scan().highAttenuation();
        double inside = truth.pixels().stream()
                .mapToDouble(i -> attenuation[i])
                .average()
                .orElseThrow();
        double everywhere = java.util.stream.IntStream.range(0, attenuation.length)
                .mapToDouble(i -> attenuation[i])
                .average()
                .orElseThrow();
        assertThat(inside).isGreaterThan(2 * everywhere);
    }

    @Test
    void cleanBagsHaveNoTruth() {
        var clean = new ScanSimulator(new ScanSimulator.Settings(160, Optional.of(ColourTable.AMBER), 0));
        for (long seed = 0; seed < 8; seed++) {
            assertThat(clean.scan(seed).truths()).isEmpty();
        }
    }

    @Test
    void airIsWhiteAndAtTheAirValue() {
        var clean = new ScanSimulator(new ScanSimulator.Settings(300, Optional.of(ColourTable.AMBER), 0)).scan(3);
        int corner = clean.picture()[0];
        assertThat(corner >> 16 & 255).isGreaterThan(240);
        assertThat(clean.scan().high()[0] & 0xffff).isBetween(56_000, 63_000);
    }

    @Test
    void aFolderHoldsPicturesChannelsAndCoco(@TempDir Path folder) throws Exception {
        new ScanFolder(folder).write(simulator, 5, 2, ScanFolder.Channels.DUAL_ENERGY, 2);
        var expected = simulator.scan(5);
        var picture = ImageIO.read(folder.resolve("scan-5.png").toFile());
        assertThat(picture.getRGB(20, 30) & 0xffffff).isEqualTo(expected.picture()[30 * expected.width() + 20]);
        var low = ImageIO.read(folder.resolve("scan-5-low.png").toFile());
        assertThat(low.getRaster().getSample(20, 30, 0))
                .isEqualTo(expected.scan().low()[30 * expected.width() + 20] & 0xffff);
        var coco = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("annotations.json")));
        assertThat(coco.get("images")).hasSize(2);
        assertThat(coco.get("categories").get(2).get("name").asString()).isEqualTo("knife");
        var note = coco.get("annotations").get(0);
        int outside = 0;
        int inside = 0;
        for (int i = 0; i < note.get("segmentation").get("counts").size(); i++) {
            int run = note.get("segmentation").get("counts").get(i).asInt();
            outside += i % 2 == 0 ? run : 0;
            inside += i % 2 == 0 ? 0 : run;
        }
        assertThat(inside).isEqualTo(note.get("area").asInt());
        assertThat(inside + outside).isEqualTo(expected.width() * expected.height());
    }
}

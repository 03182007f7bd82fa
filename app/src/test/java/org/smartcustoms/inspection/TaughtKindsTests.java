package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smartcustoms.inspection.DrawnScans.bars;
import static org.smartcustoms.inspection.DrawnScans.cross;
import static org.smartcustoms.inspection.DrawnScans.plain;
import static org.smartcustoms.inspection.DrawnScans.ring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.inspection.internal.scans.ConfirmedExamples;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Kinds that the machine is taught from a few examples.
@SmartCustomsTest
class TaughtKindsTests extends AmongKnownScans {

    @Autowired
    ConfirmedExamples examples;

    @Test
    void findsANewKindAfterOneExampleAndWatchesHowOftenItIsRight() {
        cleared(plain());
        cleared(plain());
        var example = arrived(cross(50, 70));
        teach("cross-part", example, 46, 66, 98, 118);
        var elsewhere = arrived(cross(120, 100));
        assertThat(labels(elsewhere)).contains("cross-part");
        var clean = arrived(plain());
        assertThat(labels(clean)).doesNotContain("cross-part");
        judged(elsewhere, true);
        var kind = kind("cross-part");
        assertThat(kind.get("right").asInt()).isPositive();
        assertThat(kind.get("wrong").asInt()).isZero();
    }

    @Test
    void keepsTheNetworksOwnFrameOfAnExampleAndTellsItTheDetector() {
        teach("framed-part", arrived(cross(60, 60)), 56, 56, 108, 108);
        var network = jdbc.sql(
                        "UPDATE inspection.crop SET seen = '{50,52,110,112}' WHERE label = 'framed-part' RETURNING describer")
                .query(String.class)
                .single();
        examples.library("another network");
        assertThat(examples.library(network).examples())
                .filteredOn(example -> example.label().equals("framed-part"))
                .singleElement()
                .extracting(example -> example.seen().orElseThrow())
                .isEqualTo(new Box(50, 52, 110, 112));
    }

    @Test
    void whatElseWasConfirmedInTheScanTellsTheNewKindApart() {
        var scan = judged(arrived(ring(110, 110)), true);
        teach("beside-it", scan, 2, 120, 22, 150);
        assertThat(view(scan).get("frames")).anyMatch(frame -> contrasts("beside-it", frame) > 0);
    }

    @Test
    void soDoesWhatIsConfirmedThereOnceItTeaches() {
        var scan = arrived(ring(60, 90));
        teach("earlier-taught", scan, 2, 130, 22, 158);
        judged(scan, true);
        assertThat(contrasts("earlier-taught", view(scan).get("frames").get(0))).isPositive();
    }

    @Test
    void countsAFrameThatTurnedOutToBeSomethingElseAgainstTheKindThatRaisedIt() {
        teach("bar-part", arrived(bars(50, 70)), 46, 66, 98, 118);
        var scan = arrived(bars(50, 70));
        assertThat(labels(scan)).contains("bar-part");
        sam.post("/api/scans/" + scan + "/reading", Map.of());
        sam.post("/api/scans/" + scan + "/referral", Map.of("note", "", "frames", List.of()));
        var items = new ArrayList<Map<String, Object>>();
        view(scan)
                .get("frames")
                .forEach(one -> items.add(
                        Map.of("detectionId", one.get("id").asString(), "confirmed", true, "label", "knife")));
        sam.post(
                "/api/scans/" + scan + "/finding",
                Map.of("result", "CONTRABAND", "finding", "a blade", "items", items));
        var kind = kind("bar-part");
        assertThat(kind.get("right").asInt()).isZero();
        assertThat(kind.get("wrong").asInt()).isPositive();
    }

    @Test
    void takesMoreExamplesUpToTenTakesThemBackAndWithdrawsTheKind() {
        var scan = arrived(cross(50, 70));
        teach("third-cross", scan, 46, 66, 98, 118);
        var more = List.of(
                Map.of("scanId", scan, "left", 40, "top", 60, "right", 100, "bottom", 120),
                Map.of("scanId", scan, "left", 44, "top", 64, "right", 96, "bottom", 116));
        assertThat(sam.post("/api/taught-classes/third-cross/examples", Map.of("examples", more))
                        .status())
                .isEqualTo(201);
        assertThat(kind("third-cross").get("examples").asInt()).isEqualTo(3);
        var many = Collections.nCopies(8, more.getFirst());
        assertThat(sam.post("/api/taught-classes/third-cross/examples", Map.of("examples", many))
                        .status())
                .isEqualTo(409);
        var one = sam.get("/api/taught-classes/third-cross/examples")
                .json()
                .get(0)
                .get("id");
        assertThat(sam.delete("/api/taught-classes/third-cross/examples/" + one.asString())
                        .status())
                .isEqualTo(204);
        assertThat(kind("third-cross").get("examples").asInt()).isEqualTo(2);
        assertThat(sam.put("/api/taught-classes/third-cross/threshold", Map.of("threshold", 0.9))
                        .status())
                .isEqualTo(204);
        assertThat(kind("third-cross").get("threshold").asDouble()).isEqualTo(0.9);
        assertThat(sam.delete("/api/taught-classes/third-cross").status()).isEqualTo(204);
        assertThat(labels(arrived(cross(90, 100)))).doesNotContain("third-cross");
        teach("third-cross", scan, 46, 66, 98, 118);
        assertThat(kind("third-cross").get("examples").asInt()).isEqualTo(1);
    }

    @Test
    void severalExamplesInOneScanTeachEachOtherToBeTheKind() {
        nothingWasCleared();
        var scan = arrived(cross(90, 90));
        teach("pair-part", scan, 4, 10, 60, 66);
        assertThat(contrastsOver("pair-part", 86, 86, 138, 138)).isPositive();
        teachMore("pair-part", scan, 86, 86, 138, 138);
        assertThat(contrastsOver("pair-part", 4, 10, 60, 66)).isZero();
        assertThat(contrastsOver("pair-part", 86, 86, 138, 138)).isZero();
    }

    @Test
    void whatIsConfirmedAsTheKindItselfIsNoLongerWhatItIsNot() {
        nothingWasCleared();
        var scan = arrived(ring(60, 90));
        teach("ring-part", scan, 2, 10, 58, 66);
        assertThat(contrastsOver("ring-part", 56, 86, 112, 142)).isPositive();
        sam.post("/api/scans/" + scan + "/reading", Map.of());
        var drawn = Map.of("label", "cigarettes", "left", 56, "top", 86, "right", 112, "bottom", 142);
        sam.post("/api/scans/" + scan + "/referral", Map.of("note", "", "frames", List.of(drawn)));
        var items = new ArrayList<Map<String, Object>>();
        view(scan)
                .get("frames")
                .forEach(one -> items.add(
                        Map.of("detectionId", one.get("id").asString(), "confirmed", true, "label", "ring-part")));
        var examined = sam.post(
                "/api/scans/" + scan + "/finding", Map.of("result", "CONTRABAND", "finding", "rings", "items", items));
        assertThat(examined.status()).as(examined.body()).isEqualTo(200);
        assertThat(contrastsOver("ring-part", 56, 86, 112, 142)).isZero();
    }

    /// Else what lies in cleared bags is among what tells a kind apart.
    private void nothingWasCleared() {
        jdbc.sql("UPDATE inspection.scan SET state = 'REFERRED' WHERE state = 'CLEARED'")
                .update();
    }

    private void teachMore(String code, String scan, int left, int top, int right, int bottom) {
        var example = Map.of("scanId", scan, "left", left, "top", top, "right", right, "bottom", bottom);
        var taught = sam.post("/api/taught-classes/" + code + "/examples", Map.of("examples", List.of(example)));
        assertThat(taught.status()).as(taught.body()).isEqualTo(201);
    }

    /// How many places of the kind's own scan, of those that tell it apart, share half of a place or more.
    private long contrastsOver(String kind, double left, double top, double right, double bottom) {
        var place = new Box(left, top, right, bottom);
        return jdbc
                .sql("""
                        SELECT x.box_left, x.box_top, x.box_right, x.box_bottom
                          FROM inspection.contrast x JOIN inspection.crop c ON c.id = x.crop_id
                         WHERE c.label = :kind""")
                .param("kind", kind)
                .query((row, number) -> new Box(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .list()
                .stream()
                .filter(box -> box.overlap(place) > 0.5)
                .count();
    }

    /// How often a frame tells a taught kind apart.
    private long contrasts(String kind, JsonNode frame) {
        return jdbc.sql("""
                        SELECT count(*) FROM inspection.contrast x JOIN inspection.crop c ON c.id = x.crop_id
                         WHERE c.label = :kind AND x.box_left = :left AND x.box_top = :top""")
                .param("kind", kind)
                .param("left", frame.at("/box/left").asDouble())
                .param("top", frame.at("/box/top").asDouble())
                .query(Long.class)
                .single();
    }

    private void teach(String code, String scan, int left, int top, int right, int bottom) {
        var example = Map.of("scanId", scan, "left", left, "top", top, "right", right, "bottom", bottom);
        var taught = sam.post(
                "/api/taught-classes",
                Map.of(
                        "code",
                        code,
                        "en",
                        "Cross-shaped part",
                        "zh",
                        "十字形部件",
                        "threshold",
                        0.6,
                        "examples",
                        List.of(example)));
        assertThat(taught.status()).as(taught.body()).isEqualTo(201);
    }

    private void cleared(DualEnergyScan scan) {
        var id = arrived(scan);
        sam.post("/api/scans/" + id + "/reading", Map.of());
        assertThat(sam.post("/api/scans/" + id + "/clearance", Map.of())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CLEARED");
    }

    private JsonNode kind(String code) {
        return sam.get("/api/taught-classes")
                .json()
                .valueStream()
                .filter(one -> one.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels(String scan) {
        return view(scan).get("frames").findValuesAsString("label");
    }
}

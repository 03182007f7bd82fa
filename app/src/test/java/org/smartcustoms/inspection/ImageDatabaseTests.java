package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class ImageDatabaseTests {

    private static final int SIDE = 220;

    @Autowired
    ApiClients clients;

    private Lanes.Lane lane;
    private Client sam;

    @BeforeEach
    void aLaneIsOpen() {
        lane = new Lanes(clients).register("BAGGAGE");
        sam = clients.as("sam");
        clients.as("victor")
                .put("/api/screening/rules", Map.of("seconds", 90, "testRate", 0, "secondShare", 0, "secondFrom", 1));
    }

    @Test
    void showsWhatFramesThatLookAlikeTurnedOutToBe() {
        var first = judged(arrived(ring(60, 60)), true);
        judged(arrived(ring(62, 58)), false);
        var third = arrived(ring(120, 110));
        var frame = frameOf(third);
        var alike = sam.get("/api/scans/" + third + "/frames/" + frame + "/look-alikes")
                .json();
        var confirmed = new java.util.ArrayList<String>();
        alike.get("confirmed")
                .forEach(one -> confirmed.add(one.get("crop").get("scanId").asString()));
        assertThat(confirmed).contains(first);
        assertThat(alike.get("confirmed").get(0).get("likeness").asDouble()).isGreaterThan(0.8);
        assertThat(alike.get("harmless").size()).isPositive();
    }

    @Test
    void findsANewKindAfterOneExampleAndWatchesHowOftenItIsRight() {
        var example = arrived(cross(50, 70));
        var taught = sam.post(
                "/api/taught-classes",
                Map.of(
                        "code", "cross-part",
                        "en", "Cross-shaped part",
                        "zh", "十字形部件",
                        "threshold", 0.75,
                        "examples",
                                List.of(Map.of("scanId", example, "left", 46, "top", 66, "right", 98, "bottom", 118))));
        assertThat(taught.status()).as(taught.body()).isEqualTo(201);
        var elsewhere = arrived(cross(120, 100));
        var frames = view(elsewhere).get("frames");
        assertThat(frames.findValuesAsString("label")).contains("cross-part");
        var clean = arrived(plain());
        assertThat(view(clean).get("frames").findValuesAsString("label")).doesNotContain("cross-part");
        judged(elsewhere, true);
        var classes = sam.get("/api/taught-classes").json();
        assertThat(classes.get(0).get("right").asInt()).isEqualTo(1);
    }

    @Test
    void makesTheIndexAgainFromTheDatabase() {
        judged(arrived(ring(40, 140)), true);
        var rebuilt = clients.as("victor").post("/api/images/index", Map.of());
        assertThat(rebuilt.json().get("crops").asInt()).isPositive();
        assertThat(sam.get("/api/images?outcome=CONFIRMED").json().size()).isPositive();
    }

    private String judged(String id, boolean confirmed) {
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var frame = Map.of("label", "cigarettes", "left", 5, "top", 5, "right", 30, "bottom", 30);
        var frames = view(id).get("frames").isEmpty() ? List.of(frame) : List.of();
        sam.post("/api/scans/" + id + "/referral", Map.of("note", "", "frames", frames));
        var items = new java.util.ArrayList<Map<String, Object>>();
        view(id).get("frames")
                .forEach(one -> items.add(Map.of("detectionId", one.get("id").asString(), "confirmed", confirmed)));
        var examined = sam.post(
                "/api/scans/" + id + "/finding",
                Map.of("result", confirmed ? "CONTRABAND" : "CLEAN", "finding", "seen", "items", items));
        assertThat(examined.status()).as(examined.body()).isEqualTo(200);
        return id;
    }

    private String frameOf(String id) {
        return view(id).get("frames").get(0).get("id").asString();
    }

    private String arrived(DualEnergyScan scan) {
        var answer = lane.dicos(Lanes.dicos(scan), "BAG-" + System.nanoTime());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = answer.json().get("id").asString();
        Lanes.eventually(() -> view(id).get("state").asString().equals("WAITING"));
        return id;
    }

    private JsonNode view(String id) {
        return sam.get("/api/scans/" + id).json();
    }

    private interface Shape {
        boolean holds(int x, int y);
    }

    /// Opaque, so that the second line frames it.
    private static DualEnergyScan ring(int left, int top) {
        return drawn(30, (x, y) -> {
            double r = Math.hypot(x - left - 24, y - top - 24);
            return r < 24 && r > 12;
        });
    }

    /// Metal that the beam still goes through.
    private static DualEnergyScan cross(int left, int top) {
        return drawn(18_000, (x, y) -> {
            int dx = Math.abs(x - left - 22);
            int dy = Math.abs(y - top - 22);
            return dx < 22 && dy < 22 && (dx < 6 || dy < 6);
        });
    }

    private static DualEnergyScan plain() {
        return drawn(18_000, (x, y) -> x > 60 && x < 160 && y > 60 && y < 160);
    }

    private static DualEnergyScan drawn(int signal, Shape shape) {
        var low = new short[SIDE * SIDE];
        var high = new short[SIDE * SIDE];
        var random = new java.util.Random(System.nanoTime());
        for (int i = 0; i < low.length; i++) {
            boolean inside = shape.holds(i % SIDE, i / SIDE);
            int grain = random.nextInt(300);
            low[i] = (short) (inside ? signal * 0.6 : 46_000 + grain);
            high[i] = (short) (inside ? signal : 50_000 + grain);
        }
        return new DualEnergyScan(SIDE, SIDE, 0.5, DualEnergyScan.AIR, low, high);
    }
}

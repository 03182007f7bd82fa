package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.files.Png;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import tools.jackson.databind.JsonNode;

/// Made-up threats in real scans: whoever is tested is told, nobody else, and nothing of it is stored as real.
@SmartCustomsTest
class TestedScreenersTests extends AtTheWorkstation {

    @Test
    void testsTheScreenerWithAThreatThatIsNeverStored() {
        rules(0.5, 0, 1);
        var file = Lanes.dicos(Lanes.scan(5).scan());
        var id = arrived(file, "BAG-TEST");
        var real = bytes(victor, id);
        JsonNode told = null;
        for (int attempt = 0; attempt < 60 && told == null; attempt++) {
            sam.post("/api/scans/" + id + "/reading", Map.of());
            boolean changed = !java.util.Arrays.equals(bytes(sam, id), real);
            if (changed) {
                told = sam.post("/api/scans/" + id + "/referral", Map.of("note", "", "frames", List.of()))
                        .json();
            } else {
                sam.post("/api/scans/" + id + "/hand-over", Map.of("secondReader", false));
            }
        }
        assertThat(told).isNotNull();
        assertThat(told.get("told").get("hit").asBoolean()).isTrue();
        assertThat(told.get("state").asString()).isEqualTo("IN_HAND");
        assertThat(bytes(sam, id)).isEqualTo(real);
        sam.post("/api/scans/" + id + "/clearance", Map.of());
        assertThat(clients.as("sam").get("/api/screening/statistics").json().findValuesAsString("officer"))
                .containsExactly("sam");
        var sams = victor.get("/api/screening/statistics").json();
        assertThat(sams.findValues("hits").stream().mapToInt(JsonNode::asInt).sum())
                .isPositive();
    }

    @Test
    void showsTheSameTestAgainForTheSameSeedAndTellsThePlaceThatWasShown() {
        var id = arrived(Lanes.dicos(Lanes.scan(6).scan()), "BAG-SEED");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var real = bytes(sam, id);
        trial(id, 77, "knife");
        var once = bytes(sam, id);
        assertThat(once).isNotEqualTo(real);
        var told = sam.post("/api/scans/" + id + "/clearance", Map.of()).json().get("told");
        assertThat(told.get("hit").asBoolean()).isFalse();
        assertThat(told.get("label").asString()).isEqualTo("knife");
        assertThat(told.get("box").get("right").asDouble()).isGreaterThan(8);
        trial(id, 77, "knife");
        assertThat(bytes(sam, id)).isEqualTo(once);
        sam.post("/api/scans/" + id + "/clearance", Map.of());
        sam.post("/api/scans/" + id + "/clearance", Map.of());
    }

    @ParameterizedTest
    @EnumSource(Contraband.class)
    void makesTheTestOfEveryStoredClass(Contraband kind) {
        var scan = Lanes.scan(40 + kind.ordinal()).scan();
        var id = arrived(Lanes.dicos(scan), "BAG-KIND");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var real = bytes(sam, id);
        trial(id, Lanes.seedOfThreatThatFits(scan, kind), kind.label());
        assertThat(bytes(sam, id)).isNotEqualTo(real);
        var told = sam.post("/api/scans/" + id + "/referral", Map.of("note", "", "frames", List.of()))
                .json()
                .get("told");
        assertThat(told.get("label").asString()).isEqualTo(kind.label());
        sam.post("/api/scans/" + id + "/clearance", Map.of());
    }

    @Test
    void testsOnColouredPicturesTooInTheirOwnColours() throws Exception {
        var scan = Lanes.scan(9);
        var picture = new java.io.ByteArrayOutputStream();
        Png.writeColour(picture, scan.width(), scan.height(), scan.picture());
        var id = lane.files(Map.of("bag.png", picture.toByteArray()))
                .json()
                .get("id")
                .asString();
        Lanes.eventually(() -> view(id).get("state").asString().equals("WAITING"));
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var real = sam.get("/api/scans/" + id + "/picture.png").body();
        trial(id, 31, "knife");
        assertThat(sam.get("/api/scans/" + id + "/picture.png").body()).isNotEqualTo(real);
        var told = sam.post("/api/scans/" + id + "/referral", Map.of("note", "", "frames", List.of()))
                .json()
                .get("told");
        assertThat(told.get("label").asString()).isEqualTo("knife");
        assertThat(sam.get("/api/scans/" + id + "/picture.png").body()).isEqualTo(real);
        sam.post("/api/scans/" + id + "/clearance", Map.of());
    }

    @Test
    void holdsNobodyUpWithATestThatCanNoLongerBeMade() {
        var id = arrived(Lanes.dicos(Lanes.scan(7).scan()), "BAG-LOST");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        trial(id, 1, "crossbow");
        var decided = sam.post("/api/scans/" + id + "/clearance", Map.of());
        assertThat(decided.json().get("state").asString()).isEqualTo("CLEARED");
    }

    @Test
    void countsAReferralForAnotherPlaceThanTheTestsAsAMissAndTellsTheAuditorNothingOfIt() {
        var id = arrived(Lanes.dicos(Lanes.scan(6).scan()), "BAG-ELSEWHERE");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        trial(id, 77, "knife");
        var box = sam.post("/api/scans/" + id + "/clearance", Map.of())
                .json()
                .get("told")
                .get("box");
        trial(id, 77, "knife");
        var view = view(id);
        double left = box.get("left").asDouble() > 12 ? 0 : view.get("width").asDouble() - 10;
        var elsewhere = Map.of("label", "knife", "left", left, "top", 0, "right", left + 10, "bottom", 10);
        var told = sam.post("/api/scans/" + id + "/referral", Map.of("note", "", "frames", List.of(elsewhere)))
                .json()
                .get("told");
        assertThat(told.get("hit").asBoolean()).isFalse();
        assertThat(clients.as("adam").get("/api/audit?action=scan.tested").body())
                .contains("scan.tested")
                .doesNotContain("hit");
        sam.post("/api/scans/" + id + "/clearance", Map.of());
    }

    @Test
    void keepsFilesAndTeachingFromWhoeverHasTheScanInHand() {
        var id = arrived(Lanes.dicos(Lanes.scan(10).scan()), "BAG-FILES");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var example = Map.of("scanId", id, "left", 10, "top", 10, "right", 60, "bottom", 60);
        var kind =
                Map.of("code", "in-hand", "en", "In hand", "zh", "在手", "threshold", 0.6, "examples", List.of(example));
        assertThat(sam.post("/api/taught-classes", kind).status()).isEqualTo(409);
        for (var file : List.of("coco.json", "threat-report.dcm", "original/ORIGINAL")) {
            assertThat(sam.get("/api/scans/" + id + "/" + file).status()).isEqualTo(409);
            assertThat(victor.get("/api/scans/" + id + "/" + file).status()).isEqualTo(200);
        }
        sam.post("/api/scans/" + id + "/clearance", Map.of());
    }

    @Test
    void listsAScanInHandAsItIsShownToItsReader() {
        var scan = Lanes.scan(8).scan();
        var id = arrived(Lanes.dicos(scan), "BAG-LISTED");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var real = sam.get("/api/scans/" + id + "/small.png");
        trial(id, Lanes.seedOfThreatThatFits(scan, Contraband.FIREARM), "firearm");
        var shown = sam.get("/api/scans/" + id + "/small.png");
        assertThat(shown.body()).isNotEqualTo(real.body());
        assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
        var line = sam.get("/api/scans?q=BAG-LISTED").json().at("/items/0");
        assertThat(line.get("alarm").asDouble()).isEqualTo(view(id).get("alarm").asDouble());
        assertThat(sam.get("/api/scans?q=BAG-LISTED&minScore=0")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(victor.get("/api/scans/" + id + "/small.png").body()).isEqualTo(real.body());
        sam.post("/api/scans/" + id + "/clearance", Map.of());
        sam.post("/api/scans/" + id + "/clearance", Map.of());
    }

    /// A test of sam's that began earlier, as its row was stored then.
    private void trial(String scan, long seed, String label) {
        jdbc.sql("""
                        INSERT INTO inspection.trial (id, scan_id, officer, seed, label, box_left, box_top, box_right,
                                                      box_bottom, begun_at)
                        VALUES (gen_random_uuid(), :scan, 'sam', :seed, :label, 0, 0, 8, 8, now())""")
                .param("scan", UUID.fromString(scan))
                .param("seed", seed)
                .param("label", label)
                .update();
    }

    private byte[] bytes(Client client, String id) {
        return client.get("/api/scans/" + id + "/channels").body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}

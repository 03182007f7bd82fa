package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smartcustoms.inspection.DrawnScans.bars;
import static org.smartcustoms.inspection.DrawnScans.cross;
import static org.smartcustoms.inspection.DrawnScans.plain;
import static org.smartcustoms.inspection.DrawnScans.ring;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.inspection.internal.scans.ConfirmedExamples;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class ImageDatabaseTests {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfirmedExamples examples;

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
        assertThat(confirmed).contains(first).doesNotHaveDuplicates();
        assertThat(alike.get("confirmed").get(0).get("likeness").asDouble()).isGreaterThan(0.8);
        assertThat(alike.get("harmless").size()).isPositive();
    }

    @Test
    void findsWholeScansThatLookAlikeAndConfinesASearchByPictureToAPost() throws Exception {
        var first = arrived(ring(30, 30));
        var second = arrived(ring(31, 29));
        var alike = sam.get("/api/scans/" + second + "/look-alikes").json();
        var ids = new java.util.ArrayList<String>();
        alike.forEach(one -> ids.add(one.get("scan").get("id").asString()));
        assertThat(ids).contains(first).doesNotContain(second);
        var here = searched(second, "?post=LMC");
        assertThat(here.get("scans").size()).isPositive();
        assertThat(here.get("scans").get(0).get("likeness").asDouble()).isGreaterThan(0.9);
        assertThat(searched(second, "?post=NOWHERE").get("scans").isEmpty()).isTrue();
        assertThat(searched(second, "?outcome=CONFIRMED").get("harmless").isEmpty())
                .isTrue();
    }

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

    @Test
    void countsAFrameThatTurnedOutToBeSomethingElseAgainstTheKindThatRaisedIt() {
        teach("bar-part", arrived(bars(50, 70)), 46, 66, 98, 118);
        var scan = arrived(bars(50, 70));
        assertThat(labels(scan)).contains("bar-part");
        sam.post("/api/scans/" + scan + "/reading", Map.of());
        sam.post("/api/scans/" + scan + "/referral", Map.of("note", "", "frames", List.of()));
        var items = new java.util.ArrayList<Map<String, Object>>();
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
        var many = java.util.Collections.nCopies(8, more.getFirst());
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
    void describesEverythingAnewWhenTheWeightsAreOthersAndMakesTheIndexAgain() {
        var scan = judged(arrived(ring(40, 140)), true);
        jdbc.sql("UPDATE inspection.scan_vector SET describer = 'earlier weights', vector = '\\x00000000'")
                .update();
        jdbc.sql("UPDATE inspection.crop SET describer = 'earlier weights', vector = '\\x00000000'")
                .update();
        assertThat(sam.get("/api/scans/" + scan + "/look-alikes").json().isEmpty())
                .isTrue();
        var victor = clients.as("victor");
        var job = victor.post("/api/images/index", Map.of()).json().get("job").asString();
        Lanes.eventually(() -> List.of("DONE", "FAILED")
                .contains(victor.get("/api/jobs/" + job).json().get("state").asString()));
        assertThat(victor.get("/api/jobs/" + job).json().get("state").asString())
                .isEqualTo("DONE");
        assertThat(jdbc.sql("SELECT count(*) FROM inspection.crop WHERE describer = 'earlier weights'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sam.get("/api/scans/" + scan + "/look-alikes").json().size()).isPositive();
        assertThat(sam.get("/api/images?outcome=CONFIRMED").json().size()).isPositive();
        assertThat(sam.get("/api/images?outcome=CONFIRMED&page=1000").json().isEmpty())
                .isTrue();
        assertThat(sam.get("/api/images?page=-1").status()).isEqualTo(400);
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

    /// What a search by the picture of a scan finds.
    private JsonNode searched(String scan, String query) throws Exception {
        var machine = clients.machine(null, "SCREENING_OFFICER");
        var picture = HttpClient.newHttpClient()
                .send(
                        machine.request("/api/scans/" + scan + "/picture.png").build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        var answer = Lanes.upload(machine, "/api/images/search" + query, Map.of("bag.png", picture));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
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
}

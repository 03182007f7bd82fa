package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.engines.imaging.dicom.DicomReader;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class ScreeningTests {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    private Lanes.Lane lane;
    private Client sam;
    private Client victor;

    @BeforeEach
    void aLaneIsOpen() {
        lane = new Lanes(clients).register("BAGGAGE");
        sam = clients.as("sam");
        victor = clients.as("victor");
        rules(0, 0, 1);
    }

    @Test
    void leadsAScanFromTheDeviceToItsClearance() {
        var id = arrived(Lanes.dicos(Lanes.scan(1).scan()), "BAG-CLEAR");
        assertThat(sam.post("/api/scans/" + id + "/reading", Map.of()).status()).isEqualTo(200);
        var decided = sam.post("/api/scans/" + id + "/clearance", Map.of("note", "clothes"));
        assertThat(decided.json().get("state").asString()).isEqualTo("CLEARED");
        var view = view(id);
        assertThat(view.get("readings").findValuesAsString("ending")).containsExactly("CLEARED");
        assertThat(view.get("subject").get("reference").asString()).isEqualTo("BAG-CLEAR");
    }

    @Test
    void givesTheScreenerTheNextOfTheQueueAndTheSameAgainUntilDecided() {
        arrived(Lanes.dicos(Lanes.scan(2).scan()), "BAG-NEXT");
        var first = sam.post("/api/screening/next", Map.of()).json().get("scan");
        var again = sam.post("/api/screening/next", Map.of()).json().get("scan");
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        sam.post("/api/scans/" + first.get("id").asString() + "/clearance", Map.of());
    }

    @Test
    void alarmsWhereNothingCanBeSeenThrough() {
        var id = arrived(Lanes.dicos(Lanes.withDenseMiddle()), "BAG-DENSE");
        var frame = view(id).get("frames")
                .valueStream()
                .filter(one -> one.get("label").asString().equals("dense-area"))
                .findFirst()
                .orElseThrow();
        assertThat(frame.get("box").get("left").asDouble()).isBetween(78.0, 83.0);
        assertThat(frame.get("because").get(0).get("zh").asString()).contains("無法穿透");
    }

    @Test
    void opensAnExaminationForAReferredBagWhoseFindingJudgesEachFrame() {
        var id = referred("BAG-REFER");
        var frame = view(id).get("frames").get(0).get("id").asString();
        var examined = sam.post(
                "/api/scans/" + id + "/finding",
                Map.of(
                        "result", "CONTRABAND",
                        "finding", "Two cartons behind a lead sheet",
                        "items", List.of(Map.of("detectionId", frame, "confirmed", true, "label", "cigarettes"))));
        assertThat(examined.status()).as(examined.body()).isEqualTo(200);
        assertThat(examined.json().get("referral").get("result").asString()).isEqualTo("CONTRABAND");
        assertThat(examined.json().get("frames").findValuesAsString("outcome")).contains("CONFIRMED");
        assertThat(sam.get("/api/scans?result=CONTRABAND&q=BAG-REFER")
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void judgesTheFramesOfDeclaredGoodsApartAndFollowsAFindingThatIsTakenBack() {
        var lodged = waitingDeclaration();
        var declaration = lodged.get("id").asString();
        var reference = lodged.get("reference").asString();
        var parcels = new Lanes(clients).register("PARCEL");
        var id = parcels.send(
                        Lanes.dicos(Lanes.withDenseMiddle()),
                        "application/dicom",
                        "?name=scan.dcm&subjectKind=PARCEL&subject=" + reference)
                .json()
                .get("id")
                .asString();
        Lanes.eventually(() -> view(id).get("state").asString().equals("WAITING"));
        sam.post("/api/scans/" + id + "/reading", Map.of());
        sam.post("/api/scans/" + id + "/referral", Map.of("note", "boxes", "frames", List.of()));
        var referral = view(id).get("referral");
        assertThat(referral.get("declarationId").asString()).isEqualTo(declaration);
        var tina = clients.as("tina");
        tina.post("/api/targets/" + declaration + "/examination", Map.of());
        var found = tina.post(
                "/api/targets/" + declaration + "/finding", Map.of("result", "CONTRABAND", "note", "Cigarettes"));
        assertThat(found.status()).as(found.body()).isLessThan(300);
        assertThat(result(id)).isEqualTo("CONTRABAND");
        var frame = view(id).get("frames").get(0).get("id").asString();
        var item = Map.of("detectionId", frame, "confirmed", true, "label", "cigarettes");
        var judged = sam.post("/api/scans/" + id + "/judgements", Map.of("items", List.of(item)));
        assertThat(judged.json().get("frames").findValuesAsString("outcome")).containsExactly("CONFIRMED");
        assertThat(tina.delete("/api/targets/" + declaration + "/finding").status())
                .isLessThan(300);
        assertThat(result(id)).isEmpty();
        tina.post("/api/targets/" + declaration + "/finding", Map.of("result", "CLEAN", "note", "Tea after all"));
        assertThat(result(id)).isEqualTo("CLEAN");
    }

    private String result(String scan) {
        return view(scan).get("referral").path("result").asString("");
    }

    /// One of many that screening did not release.
    private JsonNode waitingDeclaration() {
        var value = Map.of("amount", "1000.00", "currency", "HKD");
        var line = Map.of(
                "line",
                1,
                "hs",
                "6205200000",
                "description",
                "Shirts",
                "origin",
                "CN",
                "netMassKg",
                10,
                "value",
                value);
        var many = IntStream.range(0, 400)
                .mapToObj(_ -> Map.of(
                        "reference",
                        "XRAY-" + UUID.randomUUID(),
                        "kind",
                        "IMPORT",
                        "office",
                        "XRAY",
                        "procedure",
                        Map.of(),
                        "transport",
                        Map.of("mode", "30", "containers", List.of()),
                        "departure",
                        "CN",
                        "parties",
                        List.of(Map.of("role", "IMPORTER", "name", "Golden Harbour Trading")),
                        "goods",
                        List.of(line)))
                .toList();
        var batch = clients.as("ana").post("/api/declarations/batch", Map.of("declarations", many));
        var waiting = clients.as("tina")
                .get("/api/targets?office=XRAY&status=WAITING")
                .json();
        var first = waiting.get("items").get(0).get("declarationId").asString();
        return batch.json()
                .get("accepted")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesADecisionByWhoeverDoesNotHaveTheScanInHand() {
        var id = arrived(Lanes.dicos(Lanes.scan(3).scan()), "BAG-OTHERS");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var answer = victor.post("/api/scans/" + id + "/clearance", Map.of());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asString()).startsWith("Sam Lau has X-");
        sam.post("/api/scans/" + id + "/clearance", Map.of());
    }

    @Test
    void hasASecondOfficerReadWhatTheRulesSayBlindToTheFirst() {
        rules(0, 1, 1);
        var id = arrived(Lanes.dicos(Lanes.scan(4).scan()), "BAG-TWICE");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var first = sam.post("/api/scans/" + id + "/clearance", Map.of());
        assertThat(first.json().get("second").asBoolean()).isTrue();
        var second = victor.post("/api/scans/" + id + "/reading", Map.of()).json();
        assertThat(second.get("reading").asInt()).isEqualTo(2);
        assertThat(second.get("readings").isEmpty()).isTrue();
        var decided = victor.post("/api/scans/" + id + "/clearance", Map.of());
        assertThat(decided.json().get("state").asString()).isEqualTo("CLEARED");
    }

    @Test
    void givesNobodyTheSecondReadingOfWhatTheyHadInHandFirst() {
        var id = arrived(Lanes.dicos(Lanes.scan(8).scan()), "BAG-FOUR-EYES");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        assertThat(handedOver(id, Map.of("secondReader", true, "officer", "sam")))
                .isEqualTo(422);
        assertThat(handedOver(id, Map.of("secondReader", true))).isEqualTo(204);
        var again = sam.post("/api/scans/" + id + "/reading", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("detail").asString()).contains("someone else");
        victor.post("/api/scans/" + id + "/reading", Map.of());
        assertThat(victor.post("/api/scans/" + id + "/hand-over", Map.of("secondReader", false, "officer", "sam"))
                        .status())
                .isEqualTo(422);
        assertThat(victor.post("/api/scans/" + id + "/clearance", Map.of())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CLEARED");
    }

    @Test
    void offersWhatWasGivenBackAfterTheRestAndWhatAColleagueLeftLyingToAll() {
        var id = arrived(Lanes.dicos(Lanes.withDenseMiddle()), "BAG-GIVEN");
        arrived(Lanes.dicos(Lanes.scan(9).scan()), "BAG-REST");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        assertThat(handedOver(id, Map.of("secondReader", false, "officer", "victor")))
                .isEqualTo(204);
        assertThat(offeredToSam()).isNotEmpty().doesNotContain(id);
        jdbc.sql("UPDATE inspection.scan_reading SET ended_at = ended_at - interval '1 hour' WHERE scan_id = :id")
                .param("id", UUID.fromString(id))
                .update();
        assertThat(offeredToSam()).containsExactly(id);
    }

    /// What sam is given one after the other, and clears.
    private List<String> offeredToSam() {
        var offered = new java.util.ArrayList<String>();
        for (var next = sam.post("/api/screening/next", Map.of()).json().path("scan");
                next.isObject();
                next = sam.post("/api/screening/next", Map.of()).json().path("scan")) {
            offered.add(next.get("id").asString());
            sam.post("/api/scans/" + offered.getLast() + "/clearance", Map.of());
        }
        return offered;
    }

    private int handedOver(String id, Map<String, Object> command) {
        return sam.post("/api/scans/" + id + "/hand-over", command).status();
    }

    @Test
    void letsAnOfficerReadWhatTheMachineHasNotReadForLongAndAnotherWhatItThenAlarmsAt() {
        var id = arrived(Lanes.dicos(Lanes.withDenseMiddle()), "BAG-LATE");
        unread(id, "now() + interval '1 hour'");
        assertThat(sam.post("/api/scans/" + id + "/reading", Map.of()).status()).isEqualTo(200);
        assertThat(sam.post("/api/scans/" + id + "/clearance", Map.of())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CLEARED");
        jdbc.sql("UPDATE inspection.scan SET next_attempt_at = now() WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();
        Lanes.eventually(() -> view(id).get("state").asString().equals("WAITING"));
        assertThat(sam.post("/api/scans/" + id + "/reading", Map.of()).status()).isEqualTo(409);
        assertThat(victor.post("/api/scans/" + id + "/reading", Map.of())
                        .json()
                        .get("reading")
                        .asInt())
                .isEqualTo(2);
        victor.post("/api/scans/" + id + "/clearance", Map.of());
    }

    /// As if the machine had hung since an hour ago.
    private void unread(String id, String nextAttempt) {
        jdbc.sql("UPDATE inspection.scan SET state = 'RECEIVED', detected_at = NULL, alarm = 0,"
                        + " received_at = now() - interval '1 hour', next_attempt_at = " + nextAttempt
                        + " WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();
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
    void holdsNobodyUpWithATestThatCanNoLongerBeMade() {
        var id = arrived(Lanes.dicos(Lanes.scan(7).scan()), "BAG-LOST");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        trial(id, 1, "crossbow");
        var decided = sam.post("/api/scans/" + id + "/clearance", Map.of());
        assertThat(decided.json().get("state").asString()).isEqualTo("CLEARED");
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

    @Test
    void handsTheMachinesFindingsOutAsThreatReportAndCoco() throws Exception {
        var id = arrived(Lanes.dicos(Lanes.withDenseMiddle()), "BAG-REPORT");
        var coco = sam.get("/api/scans/" + id + "/coco.json").json();
        assertThat(coco.get("annotations").get(0).get("bbox").size()).isEqualTo(4);
        var report = sam.request("/api/scans/" + id + "/threat-report.dcm").build();
        var bytes = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(report.uri())
                                .header("Authorization", "Bearer " + token("SCREENING_OFFICER"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        var read = DicomReader.read(bytes).data();
        assertThat(read.findText(Attribute.MODALITY)).contains("TDR");
        assertThat(read.findText(Attribute.ALARM_DECISION)).contains("ALARM");
        assertThat(read.items(Attribute.THREAT_SEQUENCE))
                .hasSize(coco.get("annotations").size());
    }

    @Test
    void letsNobodyReadScansWithoutTheRight() {
        assertThat(clients.as("tracy").get("/api/scans").status()).isEqualTo(403);
        assertThat(clients.as("tina").post("/api/screening/next", Map.of()).status())
                .isEqualTo(403);
    }

    private String referred(String subject) {
        var id = arrived(Lanes.dicos(Lanes.withDenseMiddle()), subject);
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var frame = Map.of("label", "cigarettes", "left", 10, "top", 10, "right", 60, "bottom", 40);
        var decided = sam.post("/api/scans/" + id + "/referral", Map.of("note", "boxes", "frames", List.of(frame)));
        assertThat(decided.json().get("state").asString()).isEqualTo("REFERRED");
        return id;
    }

    private String arrived(byte[] file, String subject) {
        var answer = lane.dicos(file, subject);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = answer.json().get("id").asString();
        Lanes.eventually(() -> view(id).get("state").asString().equals("WAITING"));
        return id;
    }

    private JsonNode view(String id) {
        return sam.get("/api/scans/" + id).json();
    }

    private void rules(double testRate, double secondShare, double secondFrom) {
        var answer = victor.put(
                "/api/screening/rules",
                Map.of("seconds", 90, "testRate", testRate, "secondShare", secondShare, "secondFrom", secondFrom));
        assertThat(answer.status()).isEqualTo(200);
    }

    private String token(String role) {
        var made = clients.as("adam")
                .post("/api/tokens", Map.of("name", "reports " + System.nanoTime(), "roles", List.of(role)));
        return made.json().get("token").asString();
    }

    private byte[] bytes(Client client, String id) {
        return client.get("/api/scans/" + id + "/channels").body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}

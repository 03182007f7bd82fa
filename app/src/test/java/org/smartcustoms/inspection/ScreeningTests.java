package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.engines.imaging.dicom.DicomReader;
import org.smartcustoms.testing.SmartCustomsTest;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class ScreeningTests extends AtTheWorkstation {

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
        var id = referredParcel(lodged.get("reference").asString());
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

    @Test
    void recordsTheFindingWithTheScanOnceTheDeclarationIsCancelled() {
        var lodged = waitingDeclaration();
        var id = referredParcel(lodged.get("reference").asString());
        var finding = Map.of("result", "CLEAN", "finding", "Only tea", "items", List.of());
        assertThat(sam.post("/api/scans/" + id + "/finding", finding).status()).isEqualTo(409);
        var cancelled = clients.as("ana")
                .post(
                        "/api/declarations/" + lodged.get("id").asString() + "/cancellation",
                        Map.of("reason", "lodged twice"));
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(view(id).at("/referral/declarationId").isNull()).isTrue();
        assertThat(sam.post("/api/scans/" + id + "/finding", finding).status()).isEqualTo(200);
        assertThat(result(id)).isEqualTo("CLEAN");
    }

    /// A parcel of declared goods that was scanned and sent to examination.
    private String referredParcel(String reference) {
        var id = new Lanes(clients)
                .register("PARCEL")
                .send(
                        Lanes.dicos(Lanes.withDenseMiddle()),
                        "application/dicom",
                        "?name=scan.dcm&subjectKind=PARCEL&subject=" + reference)
                .json()
                .get("id")
                .asString();
        Lanes.eventually(() -> view(id).get("state").asString().equals("WAITING"));
        sam.post("/api/scans/" + id + "/reading", Map.of());
        sam.post("/api/scans/" + id + "/referral", Map.of("note", "boxes", "frames", List.of()));
        return id;
    }

    private String result(String scan) {
        return view(scan).get("referral").path("result").asString("");
    }

    /// One of many that screening did not release.
    private JsonNode waitingDeclaration() {
        var many =
                IntStream.range(0, 400).mapToObj(_ -> Declared.shirts("XRAY")).toList();
        var batch = clients.as("ana").post("/api/declarations/batch", Map.of("declarations", many));
        var waiting = clients.as("tina")
                .get("/api/targets?office=XRAY&status=WAITING&sort=RECENT&size=200")
                .json();
        var ids = waiting.get("items").findValuesAsString("declarationId");
        return batch.json()
                .get("accepted")
                .valueStream()
                .filter(one -> ids.contains(one.get("id").asString()))
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

    private String token(String role) {
        var made = clients.as("adam")
                .post("/api/tokens", Map.of("name", "reports " + System.nanoTime(), "roles", List.of(role)));
        return made.json().get("token").asString();
    }
}

package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.internal.desk.Opening;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Answer;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class WorkTests {

    private static final Map<String, Object> CLEAN = Map.of("result", "CLEAN", "note", "Goods agree");
    private static final Map<String, Object> REASON = Map.of("reason", "Duty paid on the difference");

    @Autowired
    ApiClients clients;

    @Autowired
    Opening opening;

    private Client tina;
    private Client sam;
    private UUID target;

    @BeforeEach
    void someoneIsSelected() {
        tina = clients.as("tina");
        sam = clients.as("sam");
        target = new Selections(opening).one();
    }

    @Test
    void goesFromWaitingToReleaseWithEveryStepTimed() {
        assertThat(state(post(tina, "assignment", Map.of()))).isEqualTo("ASSIGNED");
        assertThat(state(post(tina, "examination", Map.of()))).isEqualTo("UNDER_EXAMINATION");
        assertThat(state(post(tina, "finding", CLEAN))).isEqualTo("FOUND");
        var work = post(tina, "release", REASON);
        assertThat(state(work)).isEqualTo("RELEASED");
        assertThat(work.json().get("timeline").findValuesAsString("kind"))
                .containsExactly("SELECTED", "ASSIGNED", "EXAMINATION_STARTED", "FINDING_RECORDED", "RELEASED");
        assertThat(work.json().get("timeline").findValuesAsString("at")).isSorted();
    }

    @Test
    void givesATargetToAColleague() {
        var work = post(tina, "assignment", Map.of("officer", "sam"));
        assertThat(work.json().get("officer").get("name").asString()).isEqualTo("Sam Lau");
    }

    @Test
    void refusesToGiveATargetToSomeoneWhoDoesNotWorkOnTargets() {
        var answer = post(tina, "assignment", Map.of("officer", "kit"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/officer");
    }

    @Test
    void refusesToTakeATargetFromAColleague() {
        post(tina, "assignment", Map.of());
        var answer = post(sam, "assignment", Map.of());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asString()).startsWith("Tina Ng has it in hand");
    }

    @Test
    void letsASupervisorHandATargetOver() {
        post(tina, "assignment", Map.of());
        var work = post(clients.as("victor"), "assignment", Map.of("officer", "sam"));
        assertThat(work.json().get("officer").get("username").asString()).isEqualTo("sam");
    }

    @Test
    void refusesInTheReadersLanguage() {
        post(tina, "assignment", Map.of());
        var answer = post(sam.speaking("zh-Hant"), "assignment", Map.of());
        assertThat(answer.json().get("detail").asString()).contains("正由 Tina Ng 處理");
    }

    @Test
    void refusesAFindingBeforeTheExamination() {
        post(sam, "assignment", Map.of());
        var answer = post(sam, "finding", CLEAN);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asString()).contains("Start the examination");
    }

    @Test
    void asksOfWhatKindADiscrepancyIs() {
        post(sam, "examination", Map.of());
        var answer = post(sam, "finding", Map.of("result", "DISCREPANCY", "note", "wrong"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/discrepancyKind");
    }

    @Test
    void countsContrabandAsCriticalUnlessToldOtherwise() {
        post(sam, "examination", Map.of());
        var work = post(sam, "finding", Map.of("result", "CONTRABAND", "note", "Cigarettes in the spare wheel"));
        assertThat(work.json().get("finding").get("critical").asBoolean()).isTrue();
    }

    @Test
    void neverReleasesContraband() {
        post(tina, "examination", Map.of());
        post(tina, "finding", Map.of("result", "CONTRABAND", "note", "Cigarettes"));
        assertThat(post(tina, "release", REASON).status()).isEqualTo(409);
        assertThat(state(post(tina, "detention", REASON))).isEqualTo("DETAINED");
    }

    @Test
    void takesAFindingBackAndKeepsItInTheHistory() {
        post(sam, "examination", Map.of());
        post(sam, "finding", CLEAN);
        var work = sam.delete("/api/targets/" + target + "/finding");
        assertThat(state(work)).isEqualTo("UNDER_EXAMINATION");
        assertThat(work.json().get("timeline").findValuesAsString("kind"))
                .endsWith("FINDING_RECORDED", "FINDING_UNDONE");
    }

    @Test
    void letsNobodyElseTakeAFindingBack() {
        post(sam, "examination", Map.of());
        post(sam, "finding", CLEAN);
        assertThat(tina.delete("/api/targets/" + target + "/finding").status()).isEqualTo(409);
    }

    @Test
    void refusesToReleaseAnExaminationLaneWithoutAFinding() {
        var answer = post(tina, "release", REASON);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asString()).contains("second officer");
    }

    @Test
    void releasesADocumentCheckWhenThePapersAreInOrder() {
        target = new Selections(opening).in(Lane.DOCUMENT_CHECK).one();
        assertThat(state(post(tina, "release", REASON))).isEqualTo("RELEASED");
    }

    @Test
    void releasesTheReleaseLaneByItselfAndKeepsARecord() {
        target = new Selections(opening).in(Lane.RELEASE).one();
        var work = tina.get("/api/declarations/" + target + "/work").json();
        assertThat(work.get("state").asString()).isEqualTo("RELEASED");
        assertThat(work.get("decision").get("automatic").asBoolean()).isTrue();
        assertThat(work.get("timeline").findValuesAsString("kind"))
                .containsExactly("SELECTED", "RELEASED_AUTOMATICALLY");
    }

    @Test
    void asksForAReason() {
        var answer = post(tina, "detention", Map.of("reason", " "));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/reason");
    }

    @Test
    void letsNobodyDecideWithoutThePermission() {
        assertThat(post(sam, "detention", REASON).status()).isEqualTo(403);
    }

    @Test
    void showsATraderNothing() {
        var tracy = clients.as("tracy");
        assertThat(tracy.get("/api/targets").status()).isEqualTo(403);
        assertThat(tracy.get("/api/declarations/" + target + "/work").status()).isEqualTo(403);
    }

    @Test
    void tellsWhoeverSawAnOlderVersion() {
        post(tina, "assignment", Map.of());
        var answer = post(tina, "examination", Map.of("version", 0));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).endsWith("changed-meanwhile");
    }

    @Test
    void offersTheActionsThatAreOpenAndSaysWhyOthersAreNot() {
        var work = sam.get("/api/declarations/" + target + "/work").json();
        assertThat(work.get("nextActions").toString()).isEqualTo("[\"TAKE\",\"START_EXAMINATION\"]");
        assertThat(work.get("actions").toString()).contains("Start the examination before you record");
    }

    @Test
    void sendsATargetToAStricterLaneWhenItIsScreenedAgain() {
        target = new Selections(opening).in(Lane.DOCUMENT_CHECK).one();
        new Selections(opening).in(Lane.EXAMINATION).again(target);
        var work = tina.get("/api/declarations/" + target + "/work").json();
        assertThat(work.get("lane").asString()).isEqualTo("EXAMINATION");
    }

    @Test
    void neverMakesALaneLighterBehindAnOfficersBack() {
        new Selections(opening).in(Lane.RELEASE).again(target);
        var work = tina.get("/api/declarations/" + target + "/work").json();
        assertThat(work.get("lane").asString()).isEqualTo("EXAMINATION");
        assertThat(work.get("state").asString()).isEqualTo("WAITING");
    }

    private Answer post(Client client, String what, Map<String, ?> body) {
        return client.post("/api/targets/" + target + "/" + what, body);
    }

    private static String state(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("state").asString();
    }
}

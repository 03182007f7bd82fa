package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class LodgedDeclarationsTests {

    @Autowired
    ApiClients clients;

    /// Enough that chance alone selects some.
    private static final int MANY = 400;

    private Client ana;

    @BeforeEach
    void signIn() {
        ana = clients.as("ana");
    }

    @Test
    void opensTheWorkInTheTransactionOfTheLodging() {
        var id = lodge();
        var work = ana.get("/api/declarations/" + id + "/work");
        assertThat(work.status()).as(work.body()).isEqualTo(200);
        assertThat(work.json().get("timeline").findValuesAsString("kind")).startsWith("SELECTED");
    }

    @Test
    void letsTheDeclarationsStatusFollowADecision() {
        var id = lodge();
        var finding = Map.of("declarationId", id, "result", "CONTRABAND", "note", "Cigarettes");
        ana.post("/api/findings/batch", Map.of("findings", List.of(finding)));
        var state =
                ana.get("/api/declarations/" + id + "/work").json().get("state").asString();
        assertThat(ana.get("/api/declarations/" + id).json().get("status").asString())
                .isEqualTo(state);
    }

    @Test
    void countsInTheRecordOfTheParty() {
        var id = lodge();
        var party = "/api/parties/"
                + ana.get("/api/declarations/" + id).json().at("/parties/0").asString();
        var before = ana.get(party).json();
        var finding = Map.of("declarationId", id, "result", "CONTRABAND", "note", "Cigarettes");
        ana.post("/api/findings/batch", Map.of("findings", List.of(finding)));
        var after = ana.get(party).json();
        assertThat(after.get("examined").asInt())
                .isEqualTo(before.get("examined").asInt() + 1);
        assertThat(after.get("discrepancies").asInt())
                .isEqualTo(before.get("discrepancies").asInt() + 1);
    }

    @Test
    void closesTheWorkOnACancelledDeclaration() {
        var id = lodge();
        var before =
                ana.get("/api/declarations/" + id + "/work").json().get("state").asString();
        var answer = ana.post("/api/declarations/" + id + "/cancellation", Map.of("reason", "Lodged twice"));
        var after =
                ana.get("/api/declarations/" + id + "/work").json().get("state").asString();
        assertThat(after).isEqualTo(answer.status() < 300 ? "WITHDRAWN" : before);
    }

    @Test
    void losesNoneOfABatchBetweenReleaseAndTheQueue() {
        lodgeMany("LOST");
        int released = total("office=LOST&status=RELEASED&automatic=true");
        int waiting = total("office=LOST&status=WAITING");
        assertThat(released + waiting).isEqualTo(MANY);
        assertThat(waiting).isPositive();
    }

    @Test
    void goesFromLodgingToDecision() {
        lodgeMany("DIARY");
        var tina = clients.as("tina");
        var first = tina.get("/api/targets?office=DIARY").json().get("items").get(0);
        var id = first.get("declarationId").asString();
        assertThat(first.get("because").get("zh").asString()).isNotBlank();
        tina.post("/api/targets/" + id + "/examination", Map.of());
        tina.post("/api/targets/" + id + "/finding", Map.of("result", "CLEAN", "note", "Goods agree"));
        tina.post("/api/targets/" + id + "/release", Map.of("reason", "Nothing found"));
        assertThat(tina.get("/api/declarations/" + id).json().get("status").asString())
                .isEqualTo("RELEASED");
        assertThat(tina.get("/api/timeline/" + id).json().findValuesAsString("kind"))
                .containsExactlyInAnyOrder("LODGED", "SELECTED", "EXAMINATION_STARTED", "FINDING_RECORDED", "RELEASED");
    }

    private void lodgeMany(String office) {
        var declarations = IntStream.range(0, MANY)
                .mapToObj(number -> Declared.shirts(office))
                .toList();
        var answer = ana.post("/api/declarations/batch", Map.of("declarations", declarations));
        assertThat(answer.json().path("accepted").size()).as(answer.body()).isEqualTo(MANY);
    }

    private int total(String query) {
        return ana.get("/api/targets?" + query).json().get("total").asInt();
    }

    private String lodge() {
        var answer = ana.post("/api/declarations", Declared.shirts("SBP"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}

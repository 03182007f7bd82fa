package org.smartcustoms.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LodgingToDecisionTests {

    @Test
    void takesADeclarationFromLodgingToReleaseAndLeavesAWholeAuditChain() {
        var server = Server.shared();
        var ana = server.as("ana");
        var tina = server.as("tina");
        var lodged = Cigarettes.lodge(ana);

        var assessment =
                tina.get("/api/declarations/" + lodged.id() + "/assessment").json();
        assertThat(assessment.get("lane").asString()).isEqualTo("EXAMINATION");
        assertThat(assessment.get("reasons").toString()).contains("Cheap cigarettes");
        var queue = tina.get("/api/targets?q=" + lodged.reference()).json();
        assertThat(queue.at("/items/0/declarationId").asString()).isEqualTo(lodged.id());

        assertThat(step(tina, lodged, "assignment", Map.of())).isEqualTo("ASSIGNED");
        assertThat(step(tina, lodged, "examination", Map.of())).isEqualTo("UNDER_EXAMINATION");
        assertThat(step(tina, lodged, "finding", Map.of("result", "CLEAN", "note", "Goods agree")))
                .isEqualTo("FOUND");
        assertThat(step(tina, lodged, "release", Map.of("reason", "Nothing found")))
                .isEqualTo("RELEASED");

        var after = tina.get("/api/declarations/" + lodged.id()).json();
        assertThat(after.get("status").asString()).isEqualTo("RELEASED");
        assertThat(tina.get("/api/timeline/" + lodged.id()).json().findValuesAsString("kind"))
                .contains("LODGED", "SELECTED", "ASSIGNED", "EXAMINATION_STARTED", "FINDING_RECORDED", "RELEASED");
        AuditChain.assertWhole(server);
    }

    private static String step(Caller officer, Cigarettes.Lodged lodged, String what, Map<String, ?> body) {
        var answer = officer.post("/api/targets/" + lodged.id() + "/" + what, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("state").asString();
    }
}

package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.internal.desk.Opening;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class PastFindingsTests {

    private static final Instant LAST_WEEK =
            Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    ApiClients clients;

    @Autowired
    Opening opening;

    @Test
    void closesTheWorkAsOfTheDayItWasFound() {
        var id = selected(Lane.EXAMINATION);
        var answer = send(Map.of("declarationId", id, "result", "CLEAN", "foundAt", LAST_WEEK));
        assertThat(answer.get("accepted").findValuesAsString("outcome")).containsExactly("RECORDED");
        var work = work(id);
        assertThat(work.get("state").asString()).isEqualTo("RELEASED");
        assertThat(Instant.parse(work.get("decision").get("at").asString())).isEqualTo(LAST_WEEK);
    }

    @Test
    void detainsContraband() {
        var id = selected(Lane.EXAMINATION);
        send(Map.of("declarationId", id, "result", "CONTRABAND", "note", "Cigarettes", "foundAt", LAST_WEEK));
        assertThat(work(id).get("state").asString()).isEqualTo("DETAINED");
    }

    @Test
    void takesAFindingOnWhatScreeningLetGo() {
        var id = selected(Lane.RELEASE);
        send(Map.of("declarationId", id, "result", "DISCREPANCY", "discrepancyKind", "ORIGIN", "foundAt", LAST_WEEK));
        assertThat(work(id).get("finding").get("result").asString()).isEqualTo("DISCREPANCY");
    }

    @Test
    void changesNothingWhenSentAgain() {
        var id = selected(Lane.EXAMINATION);
        var finding = Map.of("declarationId", id, "result", "CLEAN", "foundAt", LAST_WEEK);
        send(finding);
        assertThat(send(finding).get("accepted").findValuesAsString("outcome")).containsExactly("UNCHANGED");
    }

    @Test
    void keepsTheGoodOnesAndNamesTheFieldOfTheBad() {
        var id = selected(Lane.EXAMINATION);
        var answer = send(
                Map.of("declarationId", UUID.randomUUID(), "result", "CLEAN", "foundAt", LAST_WEEK),
                Map.of("declarationId", id, "result", "DISCREPANCY", "foundAt", LAST_WEEK),
                Map.of("declarationId", id, "result", "CLEAN", "foundAt", LAST_WEEK));
        assertThat(answer.get("accepted").findValuesAsString("index")).containsExactly("2");
        assertThat(answer.get("rejected").toString())
                .contains("/findings/0/declarationId")
                .contains("/findings/1/discrepancyKind");
    }

    @Test
    void refusesTheSecondOfTwoThatContradictEachOther() {
        var id = selected(Lane.EXAMINATION);
        var answer = send(
                Map.of("declarationId", id, "result", "CLEAN", "foundAt", LAST_WEEK),
                Map.of(
                        "declarationId",
                        id,
                        "result",
                        "DISCREPANCY",
                        "discrepancyKind",
                        "ORIGIN",
                        "foundAt",
                        LAST_WEEK));
        assertThat(answer.get("accepted").size()).isEqualTo(1);
        assertThat(answer.get("rejected").toString()).contains("recorded already");
    }

    @Test
    void refusesToDateBackWithoutThePermission() {
        var id = selected(Lane.EXAMINATION);
        var answer = clients.as("sam")
                .post(
                        "/api/findings/batch",
                        Map.of(
                                "findings",
                                List.of(Map.of("declarationId", id, "result", "CLEAN", "foundAt", LAST_WEEK))));
        assertThat(answer.json().get("rejected").toString()).contains("DECLARATION_BACKDATE");
    }

    @Test
    void refusesAFindingFromTheFuture() {
        var answer = send(Map.of(
                "declarationId", selected(Lane.EXAMINATION),
                "result", "CLEAN",
                "foundAt", Instant.now().plus(1, ChronoUnit.DAYS)));
        assertThat(answer.get("rejected").toString()).contains("/findings/0/foundAt");
    }

    private UUID selected(Lane lane) {
        return new Selections(opening)
                .in(lane)
                .accepted(LAST_WEEK.minus(1, ChronoUnit.DAYS))
                .one();
    }

    @SafeVarargs
    private JsonNode send(Map<String, ?>... findings) {
        var answer = clients.as("ana").post("/api/findings/batch", Map.of("findings", List.of(findings)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode work(UUID id) {
        return clients.as("ana").get("/api/declarations/" + id + "/work").json();
    }
}

package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void closesTheWorkOnACancelledDeclaration() {
        var id = lodge();
        var before =
                ana.get("/api/declarations/" + id + "/work").json().get("state").asString();
        var answer = ana.post("/api/declarations/" + id + "/cancellation", Map.of("reason", "Lodged twice"));
        var after =
                ana.get("/api/declarations/" + id + "/work").json().get("state").asString();
        assertThat(after).isEqualTo(answer.status() < 300 ? "WITHDRAWN" : before);
    }

    private String lodge() {
        var answer = ana.post(
                "/api/declarations",
                Map.of(
                        "reference",
                        "WORK-" + UUID.randomUUID(),
                        "kind",
                        "IMPORT",
                        "office",
                        "SBP",
                        "procedure",
                        Map.of(),
                        "transport",
                        Map.of("mode", "30", "containers", List.of()),
                        "departure",
                        "CN",
                        "parties",
                        List.of(Map.of("role", "IMPORTER", "name", "Golden Harbour Trading")),
                        "goods",
                        List.of(Map.of(
                                "line",
                                1,
                                "hs",
                                "6205200000",
                                "description",
                                "Cotton shirts",
                                "origin",
                                "CN",
                                "netMassKg",
                                10,
                                "value",
                                Map.of("amount", "1000.00", "currency", "HKD")))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}

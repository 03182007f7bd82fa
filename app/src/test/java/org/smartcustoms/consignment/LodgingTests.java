package org.smartcustoms.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@SmartCustomsTest
class LodgingTests {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    private Client tina;
    private String reference;

    @BeforeEach
    void signIn() {
        tina = clients.as("tina");
        reference = Lodgements.freshReference();
    }

    @Test
    void storesADeclarationAndGivesItBackAsDeclared() {
        var answer = tina.post("/api/declarations", Lodgements.ofPhones(reference));
        assertThat(answer.status()).isEqualTo(201);
        var id = answer.json().get("id").asString();
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/declarations/" + id);
        var read = tina.get("/api/declarations/" + id).json();
        assertThat(read.at("/content/goods/0/value/amount").asString()).isEqualTo("372254.4");
        assertThat(read.at("/content/parties/0/identifier").asString()).isEqualTo("T100077");
        assertThat(read.get("parties")).hasSize(2);
        assertThat(read.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void answersTheSameAgainWithTheFirstAndStoresNothing() {
        var first = tina.post("/api/declarations", Lodgements.ofPhones(reference));
        var again = tina.post("/api/declarations", Lodgements.ofPhones(reference));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(count(reference)).isEqualTo(1);
    }

    @Test
    void refusesOtherContentUnderTheSameReferenceAndSaysHowToAmend() {
        tina.post("/api/declarations", Lodgements.ofPhones(reference));
        var other =
                tina.post("/api/declarations", Lodgements.ofPhones(reference).put("office", "LMC"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.pointers()).containsExactly("/reference");
        assertThat(other.body()).contains("PUT /api/declarations/");
    }

    @Test
    void keepsReferencesOfDifferentLodgersApart() {
        assertThat(tina.post("/api/declarations", Lodgements.ofPhones(reference))
                        .status())
                .isEqualTo(201);
        assertThat(clients.as("tracy")
                        .post("/api/declarations", Lodgements.ofPhones(reference))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void tellsATraderTheLaneAndNeverTheScore() {
        var tracy = clients.as("tracy");
        var lodged =
                tracy.post("/api/declarations", Lodgements.ofIvory(reference)).json();
        var id = lodged.get("id").asString();
        var read = tracy.get("/api/declarations/" + id).json();
        var listed = tracy.get("/api/declarations?q=" + reference).json().at("/items/0");
        var cancelled = tracy.post("/api/declarations/" + id + "/cancellation", Map.of("reason", "sold elsewhere"))
                .json();

        assertThat(List.of(lodged, read, listed, cancelled)).allSatisfy(told -> {
            assertThat(told.path("lane").isString()).isTrue();
            assertThat(told.path("score").isNumber()).isFalse();
        });
        assertThat(tina.get("/api/declarations/" + id).json().get("score").isNumber())
                .isTrue();
    }

    @Test
    void storesOneWhenManySendTheSameAtOnce() throws InterruptedException {
        var statuses = java.util.Collections.synchronizedList(new ArrayList<Integer>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            threads.add(Thread.startVirtualThread(
                    () -> statuses.add(tina.post("/api/declarations", Lodgements.ofPhones(reference))
                            .status())));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201).hasSize(6);
        assertThat(count(reference)).isEqualTo(1);
    }

    @Test
    void lodgesAtAnOfficeMetForTheFirstTimeFromMoreSidesThanThereAreConnections() throws InterruptedException {
        var statuses = java.util.Collections.synchronizedList(new ArrayList<Integer>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 40; i++) {
            var declaration = Lodgements.ofPhones(Lodgements.freshReference()).put("office", "NEW-OFFICE");
            threads.add(Thread.startVirtualThread(() ->
                    statuses.add(tina.post("/api/declarations", declaration).status())));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(statuses).hasSize(40).containsOnly(201);
    }

    @Test
    void namesEveryWrongFieldInTheReadersLanguage() {
        var bad = Lodgements.ofPhones(reference).put("kind", "SMUGGLE");
        ((ObjectNode) bad.at("/goods/0")).put("hs", "12");
        var answer = tina.speaking("zh-Hant").post("/api/declarations", bad);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactlyInAnyOrder("/kind", "/goods/0/hs");
        assertThat(answer.body()).contains("必須是 6 至 10 位數字");
    }

    @Test
    void takesAPastTimeOfAcceptanceOnlyWithPermission() {
        var past = Lodgements.ofPhones(reference).put("acceptedAt", "2026-01-05T08:00:00Z");
        var refused = tina.post("/api/declarations", past);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/acceptedAt");
        assertThat(clients.as("ana").post("/api/declarations", past).status()).isEqualTo(201);
        var future = Lodgements.ofPhones(reference).put("acceptedAt", "2999-01-05T08:00:00Z");
        assertThat(clients.as("ana").post("/api/declarations", future).status()).isEqualTo(422);
    }

    @Test
    void takesTheGoodOnesOfABatchAndNamesTheBad() {
        var good = Lodgements.ofPhones(reference);
        var bad = Lodgements.ofPhones(reference + "-bad").put("departure", "Nowhere");
        var contradicting = Lodgements.ofPhones(reference).put("office", "LMC");
        var answer = tina.post(
                        "/api/declarations/batch", Map.of("declarations", List.of(good, bad, good, contradicting)))
                .json();
        assertThat(answer.get("accepted")).hasSize(2);
        assertThat(answer.at("/accepted/0/outcome").asString()).isEqualTo("NEW");
        assertThat(answer.at("/accepted/1/outcome").asString()).isEqualTo("SAME");
        assertThat(answer.get("rejected")).hasSize(2);
        assertThat(answer.at("/rejected/0/errors/0/pointer").asString()).isEqualTo("/departure");
        assertThat(answer.at("/rejected/1/index").asInt()).isEqualTo(3);
    }

    @Test
    void answersEachOfManyRequestsAtOnceForItselfAndAuditsEveryDeclaration() throws Exception {
        var requests = new ArrayList<FutureTask<List<String>>>();
        for (int i = 0; i < 30; i++) {
            var own = reference + "-" + i;
            var declarations = List.of(
                    Lodgements.ofPhones(own),
                    Lodgements.ofPhones(own + "-bad").put("departure", "Nowhere"),
                    Lodgements.ofPhones(reference + "-shared"));
            var request = new FutureTask<>(() -> {
                var answer = tina.post("/api/declarations/batch", Map.of("declarations", declarations))
                        .json();
                assertThat(answer.get("rejected")).hasSize(1);
                assertThat(answer.at("/rejected/0/reference").asString()).isEqualTo(own + "-bad");
                assertThat(answer.get("accepted")).hasSize(2);
                assertThat(answer.at("/accepted/0/reference").asString()).isEqualTo(own);
                return List.of(
                        answer.at("/accepted/0/id").asString(),
                        answer.at("/accepted/1/id").asString(),
                        answer.at("/accepted/1/outcome").asString());
            });
            requests.add(request);
            Thread.startVirtualThread(request);
        }
        var ids = new HashSet<String>();
        var outcomes = new ArrayList<String>();
        for (var request : requests) {
            ids.addAll(request.get().subList(0, 2));
            outcomes.add(request.get().get(2));
        }
        assertThat(ids).hasSize(31);
        assertThat(outcomes).containsOnlyOnce("NEW").containsOnly("NEW", "SAME");
        assertThat(jdbc.sql("""
                                SELECT subject_id FROM audit.entry
                                 WHERE action = 'declaration.lodged' AND actor = 'tina' AND source IS NOT NULL
                                   AND subject_id = ANY(:ids)""")
                        .param("ids", ids.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void keepsEveryVersionOfAnAmendedDeclaration() {
        var id = waiting(tina, reference);
        assertThat(tina.put(
                                "/api/declarations/" + id,
                                Lodgements.ofIvory(reference).put("office", "LMC"))
                        .pointers())
                .containsExactly("/reason");
        var amended = tina.put(
                "/api/declarations/" + id + "?reason=wrong%20post",
                Lodgements.ofIvory(reference).put("office", "LMC"));
        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.json().get("version").asInt()).isEqualTo(2);
        var versions = tina.get("/api/declarations/" + id + "/versions").json();
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/content/office").asString()).isEqualTo("SBP");
        assertThat(versions.at("/1/content/office").asString()).isEqualTo("LMC");
        assertThat(versions.at("/1/reason").asString()).isEqualTo("wrong post");
        assertThat(tina.post("/api/declarations", Lodgements.ofIvory(reference)).status())
                .describedAs("sending what was lodged first is still a repetition")
                .isEqualTo(200);
    }

    @Test
    void keepsACancelledDeclarationAndTakesNoMoreChanges() {
        var id = waiting(tina, reference);
        assertThat(tina.post("/api/declarations/" + id + "/cancellation", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        var cancelled = tina.post("/api/declarations/" + id + "/cancellation", Map.of("reason", "lodged twice"));
        assertThat(cancelled.json().get("status").asString()).isEqualTo("CANCELLED");
        var again = tina.post("/api/declarations/" + id + "/cancellation", Map.of("reason", "again"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(tina.get("/api/declarations/" + id + "/versions").json()).hasSize(2);
    }

    /// A declaration that screening holds back, so that it can still be amended or cancelled.
    private static String waiting(Client client, String reference) {
        return client.post("/api/declarations", Lodgements.ofIvory(reference))
                .json()
                .get("id")
                .asString();
    }

    private int count(String reference) {
        return jdbc.sql("SELECT count(*) FROM consignment.declaration WHERE reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }
}

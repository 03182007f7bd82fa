package org.smartcustoms.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class ModelTests {

    @Autowired
    ApiClients clients;

    @Autowired
    RiskSignals signals;

    @Autowired
    Clock clock;

    @Test
    void trainsPromotesByTwoPersonsAndRollsBack() throws Exception {
        var tina = clients.as("tina");
        var ana = clients.as("ana");
        var victor = clients.as("victor");
        var ids = ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 400)
                        .mapToObj(i -> ShoeTrade.shoes(
                                ShoeTrade.reference(), "MO1", "M-" + i % 20, i % 20 < 5 ? 10 + i % 3 : 48 + i % 5))
                        .toList());
        var outcomes = new ArrayList<ExaminationOutcome>();
        for (int i = 0; i < ids.size(); i++) {
            boolean illicit = i % 20 < 5 && i % 7 != 0;
            outcomes.add(new ExaminationOutcome(
                    DeclarationId.of(ids.get(i)), illicit, false, null, null, clock.instant(), "finding"));
        }
        signals.outcomes(outcomes);
        var judgedBefore = ids.getLast();

        train(ana);
        assertThat(ana.get("/api/models").json().at("/0/state").asString()).isEqualTo("LIVE");
        awaitLive(tina, 1);
        train(ana);
        assertThat(ana.get("/api/models/2").json().get("state").asString()).isEqualTo("TRAINED");
        assertThat(ana.get("/api/models/2").json().get("shadow").asBoolean()).isTrue();
        assertThat(ana.post("/api/models/1/shadow", Map.of()).status()).isEqualTo(409);
        awaitShadow(ana, ids.size());

        var machine = clients.machine(null, "SUPERVISOR");
        assertThat(machine.post("/api/models/2/proposal", because("newer data")).status())
                .isEqualTo(200);
        assertThat(machine.post("/api/models/2/promotion", because("mine")).status())
                .isEqualTo(403);
        assertThat(victor.post("/api/models/2/promotion", because("better")).status())
                .isEqualTo(200);
        var judged = awaitLive(tina, 2);
        assertThat(victor.post("/api/models/rollback", because("worse after all"))
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        awaitLive(tina, 1);

        for (var id : new String[] {judgedBefore, judged}) {
            var replay =
                    victor.get("/api/declarations/" + id + "/assessment/replay").json();
            assertThat(replay.get("identical").asBoolean())
                    .as(replay.toString())
                    .isTrue();
        }
        assertThat(ana.get("/api/models/2/curves").json().get("scored").asInt()).isPositive();
    }

    private static void train(ApiClients.Client ana) throws InterruptedException {
        var job = ana.post("/api/models/training", because("test"))
                .json()
                .get("jobId")
                .asString();
        var state = "QUEUED";
        for (int i = 0; i < 1200 && (state.equals("QUEUED") || state.equals("RUNNING")); i++) {
            Thread.sleep(200);
            state = ana.get("/api/jobs/" + job).json().get("state").asString();
        }
        assertThat(state).isEqualTo("DONE");
    }

    /// Lodges until a declaration is judged by this version; its id.
    private static String awaitLive(ApiClients.Client tina, int version) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            var id = ShoeTrade.lodge(tina, ShoeTrade.shoes("MO1"));
            var model =
                    tina.get("/api/declarations/" + id + "/assessment").json().get("model");
            if (model.get("version").asInt() == version) {
                return id;
            }
            Thread.sleep(300);
        }
        throw new AssertionError("version " + version + " never judged");
    }

    /// Waits until the candidate has scored the past, and finds both compared on the same consignments.
    private static void awaitShadow(ApiClients.Client ana, int many) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            var compared = ana.get("/api/models/2/comparison").json();
            if (compared.get("declarations").asInt() >= many
                    && compared.get("labelled").asInt() >= many) {
                assertThat(compared.get("rates")).isNotEmpty();
                assertThat(compared.at("/rates/4/candidate").asDouble()).isBetween(0.0, 1.0);
                assertThat(compared.get("disagreements")).isNotEmpty();
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the shadow never scored the past");
    }

    private static Map<String, String> because(String reason) {
        return Map.of("reason", reason);
    }
}

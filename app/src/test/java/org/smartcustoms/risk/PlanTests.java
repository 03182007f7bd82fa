package org.smartcustoms.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class PlanTests {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void changesByTwoPersonsOnly() {
        var victor = clients.as("victor");
        var tina = clients.as("tina");
        ShoeTrade.lodge(tina, ShoeTrade.shoes("PL1"));

        var mine = propose(victor, "PL1", 0.2, List.of());
        assertThat(victor.post("/api/plans/proposals/" + mine + "/approval", because("mine"))
                        .status())
                .isEqualTo(403);
        assertThat(tina.post("/api/plans/proposals/" + mine + "/approval", because("no right"))
                        .status())
                .isEqualTo(403);
        assertThat(victor.post("/api/plans/proposals/" + mine + "/rejection", because("on second thoughts"))
                        .status())
                .isEqualTo(200);
        var hers = propose(tina, "PL1", 0.2, List.of());
        assertThat(victor.post("/api/plans/proposals/" + hers + "/approval", because("agreed"))
                        .status())
                .isEqualTo(200);

        var newest = tina.get("/api/plans/PL1").json().get(0);
        assertThat(newest.at("/quota/expectedRate").asDouble()).isEqualTo(0.2);
        assertThat(newest.get("setBy").asString()).isEqualTo("tina");
        assertThat(newest.get("approvedBy").asString()).isEqualTo("victor");
        assertThat(tina.get("/api/plans/proposals?office=PL1").json()).hasSize(2);
    }

    @Test
    void takesOneProposalAPostAtATime() {
        var tina = clients.as("tina");
        propose(tina, "PL2", 0.1, List.of());

        assertThat(tina.post("/api/plans/PL2/proposals", proposal(0.3, List.of()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void namesTheFieldThatContradictsAnother() {
        var answer = clients.as("tina").post("/api/plans/PL3/proposals", proposal(0.1, List.of(1.0, 2.0)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/capacityByHour");
    }

    @Test
    void examinesOnlyByChanceAndRuleInAnHourWithoutCapacityAndReplaysIt() {
        var tina = clients.as("tina");
        approve(propose(tina, "PL4", 0.5, Collections.nCopies(24, 0.0)));
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 200).mapToObj(i -> ShoeTrade.shoes("PL4")).toList());

        var record = tina.get("/api/plans/PL4/record").json();

        assertThat(record.get("declarations").asInt()).isEqualTo(200);
        assertThat(by(record, "MODEL")).isZero();
        assertThat(by(record, "EXPLORATION")).isZero();
        assertThat(record.get("hours")).hasSize(24);
        assertThat(record.at("/hours/3/capacity").asDouble()).isZero();
        var one = record.at("/latest/0/declarationId").asString();
        assertThat(clients.as("victor")
                        .get("/api/declarations/" + one + "/assessment/replay")
                        .json()
                        .get("identical")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void showsTheLoggedProbabilitiesAndKeepsToTheRate() {
        var tina = clients.as("tina");
        approve(propose(tina, "PL5", 0.2, List.of()));
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 600).mapToObj(i -> ShoeTrade.shoes("PL5")).toList());

        var record = tina.get("/api/plans/PL5/record").json();

        assertThat(record.get("examined").asInt()).isBetween(60, 200);
        int banded = 0;
        for (var band : record.get("probabilities")) {
            banded += band.get("declarations").asInt();
        }
        assertThat(banded).isEqualTo(600);
        assertThat(tina.get("/api/plans/standing").json().toString()).contains("PL5");
    }

    @Test
    void keepsAShareOfExplorationForWhatWasNeverSeenAndLogsItsChance() {
        var tina = clients.as("tina");
        approve(propose(tina, "PL7", Map.of("explorationFloor", 0.1, "explorationCeiling", 0.1, "noveltyShare", 1.0)));
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 300).mapToObj(i -> ShoeTrade.shoes("PL7")).toList());
        var strangers = IntStream.range(0, 30)
                .mapToObj(i -> {
                    var stranger = ShoeTrade.shoes(ShoeTrade.reference(), "PL7", "NEW-" + i, 50);
                    return stranger.put("departure", "Z" + (char) ('A' + i % 26));
                })
                .toList();
        ShoeTrade.lodgeAll(tina, strangers);

        var record = tina.get("/api/plans/PL7/record").json();

        assertThat(by(record, "NOVELTY")).isPositive();
        assertThat(by(record, "EXPLORATION")).isZero();
        assertThat(record.at("/exploring/noveltyShare").asDouble()).isEqualTo(0.1);
        for (var one : record.get("bySelection")) {
            if (one.get("selectedBy").asString().equals("NOVELTY")) {
                assertThat(one.get("novel").asInt())
                        .isEqualTo(one.get("declarations").asInt());
                assertThat(one.get("probability").asDouble()).isGreaterThan(0.1);
            }
        }
    }

    @Test
    void tellsAnOfficerThatItWasChosenBecauseItIsNewAndReplaysThat() {
        var tina = clients.as("tina");
        approve(propose(tina, "PL8", Map.of("explorationFloor", 0.2, "explorationCeiling", 0.2, "noveltyShare", 1.0)));
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 100)
                        .mapToObj(i -> ShoeTrade.shoes(ShoeTrade.reference(), "PL8", "FRESH-" + i, 50)
                                .put("departure", "Y" + (char) ('A' + i % 26)))
                        .toList());
        var chosen = jdbc.queryForObject("""
                        SELECT declaration_id::text FROM risk.assessment
                         WHERE office = 'PL8' AND selected_by = 'NOVELTY' LIMIT 1""", String.class);

        var reasons =
                tina.get("/api/declarations/" + chosen + "/assessment").json().get("reasons");
        var replay = clients.as("victor")
                .get("/api/declarations/" + chosen + "/assessment/replay")
                .json();

        assertThat(ShoeTrade.texts(reasons).getFirst()).startsWith("Chosen because it is new");
        assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
    }

    @Test
    void keepsHalfOfExplorationForTheNewWhereNothingIsSaid() {
        var tina = clients.as("tina");
        approve(propose(tina, "PL9", 0.1, List.of()));

        assertThat(tina.get("/api/plans/PL9").json().at("/0/quota/noveltyShare").asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void drawsWhatMoreWeightOnDangersWouldCost() {
        var tina = clients.as("tina");
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 100).mapToObj(i -> ShoeTrade.shoes("PL6")).toList());

        var points = tina.get("/api/plans/trade-off?office=PL6&rate=0.1").json().get("points");

        assertThat(points).hasSizeGreaterThan(5);
        assertThat(points.get(points.size() - 1).at("/critical/value").asDouble())
                .isGreaterThanOrEqualTo(points.get(0).at("/critical/value").asDouble());
    }

    private static int by(JsonNode record, String selection) {
        for (var one : record.get("bySelection")) {
            if (one.get("selectedBy").asString().equals(selection)) {
                return one.get("declarations").asInt();
            }
        }
        return 0;
    }

    private static String propose(ApiClients.Client client, String office, double rate, List<Double> hours) {
        var answer = client.post("/api/plans/" + office + "/proposals", proposal(rate, hours));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static String propose(ApiClients.Client client, String office, Map<String, Object> with) {
        var content = content(0.3, List.of());
        content.putAll(with);
        var answer = client.post("/api/plans/" + office + "/proposals", Map.of("content", content, "reason", "a test"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private void approve(String proposal) {
        var answer = clients.as("victor").post("/api/plans/proposals/" + proposal + "/approval", because("agreed"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Map<String, @Nullable Object> proposal(double rate, List<Double> hours) {
        return Map.of("content", content(rate, hours), "reason", "a test");
    }

    private static Map<String, @Nullable Object> content(double rate, List<Double> hours) {
        var content = new HashMap<String, @Nullable Object>();
        content.put("expectedRate", rate);
        content.put("controlRate", 0.01);
        content.put("explorationFloor", 0.01);
        content.put("explorationCeiling", 0.03);
        content.put("minutesPerExamination", 30);
        content.put("capacityPerHour", 1000);
        content.put("capacityByHour", new ArrayList<>(hours));
        content.put("trustedFactor", 0.25);
        content.put("documentCheckFrom", 0.9);
        content.put("worthFinding", 20_000);
        content.put("worthCritical", 200_000);
        content.put("worthRevenue", 1);
        return content;
    }

    private static Map<String, String> because(String reason) {
        return Map.of("reason", reason);
    }
}

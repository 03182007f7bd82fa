package org.smartcustoms.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class LearningTests {

    @Autowired
    ApiClients clients;

    @Autowired
    RiskSignals signals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void learnsAFindingAtOnceAndReplaysEarlierDecisionsAsTheyWere() throws Exception {
        var tina = clients.as("tina");
        var ids = lodge(tina, "L-BAD", 12);
        double before = tina.get("/api/declarations/" + ids.getLast() + "/assessment")
                .json()
                .get("probability")
                .asDouble();

        ids.forEach(id -> signals.outcome(outcome(id, true)));
        await(() -> trader(tina, "L-BAD").path("found").asInt() == 12);
        var after = ShoeTrade.lodge(tina, ShoeTrade.shoes(ShoeTrade.reference(), "LE1", "L-BAD", 50));

        var assessment = tina.get("/api/declarations/" + after + "/assessment").json();
        assertThat(assessment.get("probability").asDouble()).isGreaterThan(before);
        var replay = clients.as("audrey")
                .get("/api/declarations/" + ids.getLast() + "/assessment/replay")
                .json();
        assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
    }

    @Test
    void learnsASecondTellingOfTheSameOnlyOnce() throws Exception {
        var tina = clients.as("tina");
        var id = lodge(tina, "L-TWICE", 1).getFirst();

        signals.outcome(outcome(id, true));
        signals.outcome(outcome(id, true));
        await(() -> trader(tina, "L-TWICE").path("examined").asInt() == 1);

        assertThat(labels(id)).containsExactly(true);
    }

    @Test
    void letsTheLaterOfTwoContradictingOutcomesCountAndKeepsBoth() throws Exception {
        var tina = clients.as("tina");
        var id = lodge(tina, "L-SPLIT", 1).getFirst();

        signals.outcome(outcome(id, true));
        await(() -> trader(tina, "L-SPLIT").path("found").asInt() == 1);
        signals.outcome(outcome(id, false));
        await(() -> trader(tina, "L-SPLIT").path("found").asInt() == 0
                && trader(tina, "L-SPLIT").path("examined").asInt() == 1);

        assertThat(labels(id)).containsExactly(true, false);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM audit.entry WHERE action = 'label.contradicted' AND subject_id = ?",
                        Integer.class,
                        id))
                .isEqualTo(1);
    }

    @Test
    void takesAnOutcomeBackAndForgetsIt() throws Exception {
        var tina = clients.as("tina");
        var id = lodge(tina, "L-UNDONE", 1).getFirst();
        signals.outcome(outcome(id, true));
        await(() -> trader(tina, "L-UNDONE").path("found").asInt() == 1);

        signals.withdrawn(DeclarationId.of(id));
        await(() -> trader(tina, "L-UNDONE").path("examined").asInt() == 0);

        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM risk.label WHERE declaration_id = ?::uuid AND current",
                        Integer.class,
                        id))
                .isZero();
        assertThat(labels(id)).hasSize(2);
        signals.outcome(outcome(id, false));
        await(() -> trader(tina, "L-UNDONE").path("examined").asInt() == 1);
    }

    @Test
    void neverTellsWhatSpeaksForGoodsAsWhyTheyAreHeld() {
        var tina = clients.as("tina");
        var ids = lodge(tina, "L-GOOD", 30);
        signals.outcomes(ids.stream().map(id -> outcome(id, false)).toList());
        var id = ShoeTrade.lodge(tina, ShoeTrade.shoes(ShoeTrade.reference(), "LE1", "L-GOOD", 50));

        var reasons = tina.get("/api/declarations/" + id + "/assessment").json().get("reasons");

        for (var reason : reasons) {
            boolean inFavour = reason.get("weight").asDouble() < 0;
            assertThat(reason.at("/text/en").asString().startsWith("Because")).isNotEqualTo(inFavour);
            assertThat(reason.at("/text/zh").asString().startsWith("因為")).isNotEqualTo(inFavour);
        }
    }

    @Test
    void takesARevenueShortfallWithAnOutcome() {
        var tina = clients.as("tina");
        var id = lodge(tina, "L-MONEY", 1).getFirst();

        signals.outcome(new ExaminationOutcome(
                DeclarationId.of(id), true, false, new BigDecimal("1234.50"), 1, clock.instant(), "finding"));

        assertThat(jdbc.queryForObject(
                        "SELECT revenue_short FROM risk.label WHERE declaration_id = ?::uuid", BigDecimal.class, id))
                .isEqualByComparingTo("1234.50");
    }

    @Test
    void estimatesWhatWasMissedFromTheControlGroup() {
        var tina = clients.as("tina");
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 1000).mapToObj(i -> ShoeTrade.shoes("LE2")).toList());

        var missed = tina.get("/api/risk/missed?office=LE2&days=30").json();
        var whatIf = tina.get("/api/plans/what-if?office=LE2&rates=0.05,0.5").json();

        assertThat(missed.at("/missed/inversePropensity/high").asDouble()).isPositive();
        assertThat(whatIf.get("points")).hasSize(2);
        assertThat(whatIf.at("/points/1/detections/value").asDouble())
                .isGreaterThan(whatIf.at("/points/0/detections/value").asDouble());
    }

    private static List<String> lodge(ApiClients.Client client, String importer, int many) {
        return ShoeTrade.lodgeAll(
                client,
                IntStream.range(0, many)
                        .mapToObj(i -> ShoeTrade.shoes(ShoeTrade.reference(), "LE1", importer, 50))
                        .toList());
    }

    private ExaminationOutcome outcome(String id, boolean illicit) {
        return new ExaminationOutcome(DeclarationId.of(id), illicit, false, null, null, clock.instant(), "finding");
    }

    private List<Boolean> labels(String id) {
        return jdbc.query(
                "SELECT illicit FROM risk.label WHERE declaration_id = ?::uuid ORDER BY seq",
                (row, number) -> row.getBoolean("illicit"),
                id);
    }

    private static JsonNode trader(ApiClients.Client client, String identifier) {
        return client.get("/api/risk/profiles/trader?identifier=" + identifier)
                .json()
                .at("/standings/0");
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.holds(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.holds()).isTrue();
    }
}

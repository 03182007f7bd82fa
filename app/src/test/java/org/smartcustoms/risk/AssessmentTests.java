package org.smartcustoms.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SmartCustomsTest
class AssessmentTests {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void judgesEveryDeclarationAsItIsLodged() {
        var tina = clients.as("tina");
        var id = ShoeTrade.lodge(tina, ShoeTrade.shoes("AS1"));

        var assessment = tina.get("/api/declarations/" + id + "/assessment").json();

        assertThat(assessment.get("lane").asString()).isIn("RELEASE", "DOCUMENT_CHECK", "EXAMINATION");
        assertThat(assessment.get("probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(assessment.get("selectionProbability").asDouble()).isGreaterThanOrEqualTo(0.01);
        assertThat(assessment.at("/model/note/en").asString("").contains("No trained model yet"))
                .isEqualTo(assessment.at("/model/version").asInt() == 0);
        assertThat(assessment.get("degraded")).isEmpty();
        assertThat(assessment.get("micros").asInt()).isPositive();
    }

    @Test
    void takesTheExporterForTheTraderOfGoodsThatLeave() {
        var tina = clients.as("tina");
        var leaving = ShoeTrade.shoes("AS9").put("kind", "EXPORT").put("destination", "CN");
        leaving.set(
                "parties",
                leaving.arrayNode()
                        .add(leaving.objectNode().put("role", "EXPORTER").put("identifier", "T-LEAVES"))
                        .add(leaving.objectNode().put("role", "DECLARANT").put("identifier", "D-1")));

        var id = ShoeTrade.lodge(tina, leaving);
        var reasons = tina.get("/api/declarations/" + id + "/assessment").json().get("reasons");

        assertThat(ShoeTrade.texts(reasons)).isNotEmpty().noneMatch(text -> text.contains("importer"));
    }

    @Test
    void saysThatThePriceIsFarBelowTheUsualOneInBothLanguages() {
        var tina = clients.as("tina");
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 300).mapToObj(i -> ShoeTrade.shoes("AS2")).toList());

        var id = ShoeTrade.lodge(tina, ShoeTrade.shoes(ShoeTrade.reference(), "AS2", "T-CHEAP", 4));
        var assessment = tina.get("/api/declarations/" + id + "/assessment").json();

        assertThat(ShoeTrade.texts(assessment.get("reasons"))).anyMatch(text -> text.contains("price"));
        assertThat(assessment.get("reasons").toString()).contains("單價偏低");
        assertThat(assessment.get("revenueAtStake").asDouble()).isPositive();
    }

    @Test
    void takesTheWorstOfSeveralLinesAndNamesIt() {
        var tina = clients.as("tina");
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 300).mapToObj(i -> ShoeTrade.shoes("AS3")).toList());
        var declaration = ShoeTrade.withLine(ShoeTrade.shoes("AS3"), 7, "640399", 100, 90);

        var id = ShoeTrade.lodge(tina, declaration);
        var assessment = tina.get("/api/declarations/" + id + "/assessment").json();

        assertThat(assessment.get("line").asInt()).isEqualTo(7);
        assertThat(ShoeTrade.texts(assessment.get("reasons"))).anyMatch(text -> text.startsWith("Line 7: "));
    }

    @Test
    void drawsAboutOneInAHundredForTheControlGroupAndRecordsTheChance() {
        var tina = clients.as("tina");
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 1000).mapToObj(i -> ShoeTrade.shoes("AS4")).toList());

        var drawn = jdbc.queryForObject(
                "SELECT count(*) FROM risk.assessment WHERE office = 'AS4' AND control_group", Integer.class);
        var chances = jdbc.queryForList(
                "SELECT DISTINCT control_probability FROM risk.assessment WHERE office = 'AS4'", Double.class);

        assertThat(drawn).isBetween(1, 30);
        assertThat(chances).containsExactly(0.01);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM risk.assessment WHERE office = 'AS4' AND lane = 'EXAMINATION'",
                        Integer.class))
                .isBetween(30, 200);
    }

    @Test
    void judgesAnAmendedDeclarationAnew() {
        var tina = clients.as("tina");
        var lodged = IntStream.range(0, 100)
                .mapToObj(i -> ShoeTrade.withLine(ShoeTrade.shoes("AS5"), 2, "240220", 100, 900))
                .toList();
        var ids = ShoeTrade.lodgeAll(tina, lodged);
        var id = jdbc.query("""
                        SELECT declaration_id::text FROM risk.assessment
                         WHERE office = 'AS5' AND lane = 'EXAMINATION' LIMIT 1""", (row, number) -> row.getString(1)).getFirst();
        var declaration = lodged.get(ids.indexOf(id));
        declaration.put("departure", "VN");

        var amended = tina.put("/api/declarations/" + id + "?reason=route+corrected", declaration);

        assertThat(amended.status()).as(amended.body()).isEqualTo(200);
        assertThat(tina.get("/api/declarations/" + id + "/assessment")
                        .json()
                        .get("declarationVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void keepsAssessmentsFromTraders() {
        var tina = clients.as("tina");
        var id = ShoeTrade.lodge(tina, ShoeTrade.shoes("AS6"));

        assertThat(clients.as("tracy")
                        .get("/api/declarations/" + id + "/assessment")
                        .status())
                .isEqualTo(403);
        assertThat(clients.machine("T100001", "TRADER")
                        .get("/api/declarations/" + id + "/assessment")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void recordsWhoLookedAtAnAssessment() {
        var tina = clients.as("tina");
        var id = ShoeTrade.lodge(tina, ShoeTrade.shoes("AS7"));
        tina.get("/api/declarations/" + id + "/assessment");

        assertThat(jdbc.queryForList(
                        "SELECT actor FROM audit.entry WHERE action = 'assessment.read' AND subject_id = ?",
                        String.class,
                        id))
                .containsExactly("tina");
    }

    @Test
    void decidesWithOddDataAndSaysSo() {
        var tina = clients.as("tina");
        var declaration = ShoeTrade.withLine(ShoeTrade.shoes("AS8"), 2, "999999", 0, 0);
        ((tools.jackson.databind.node.ArrayNode) declaration.get("goods")).remove(0);

        var id = ShoeTrade.lodge(tina, declaration);
        var reasons = tina.get("/api/declarations/" + id + "/assessment").json().get("reasons");

        assertThat(ShoeTrade.texts(reasons)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(kinds(reasons)).contains("DATA");
    }

    private static List<String> kinds(tools.jackson.databind.JsonNode reasons) {
        var kinds = new java.util.ArrayList<String>();
        reasons.forEach(reason -> kinds.add(reason.get("kind").asString()));
        return kinds;
    }
}

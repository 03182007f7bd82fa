package org.smartcustoms.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class RuleTests {

    @Autowired
    ApiClients clients;

    @Test
    void goesFromDraftThroughASecondPersonToLiveAndBack() {
        var tina = clients.as("tina");
        var victor = clients.as("victor");
        var id = draft(tina, "party.importer.id == \"R-ONE\"");
        assertThat(tina.post("/api/rules/" + id + "/submission", Map.of()).status())
                .isEqualTo(200);

        assertThat(tina.post("/api/rules/" + id + "/approval", because("mine")).status())
                .isEqualTo(403);
        assertThat(victor.post("/api/rules/" + id + "/approval", because("sound"))
                        .status())
                .isEqualTo(200);

        var hit = ShoeTrade.lodge(tina, ShoeTrade.shoes(ShoeTrade.reference(), "RU1", "R-ONE", 50));
        var assessment = tina.get("/api/declarations/" + hit + "/assessment").json();
        assertThat(assessment.get("lane").asString()).isEqualTo("EXAMINATION");
        assertThat(assessment.get("selectedBy").asString()).isEqualTo("RULE");
        assertThat(assessment.at("/rules/0/id").asString()).isEqualTo(id);
        assertThat(ShoeTrade.texts(assessment.get("reasons")).getFirst()).contains("Shoes of one importer");

        assertThat(victor.post("/api/rules/" + id + "/withdrawal", because("done"))
                        .status())
                .isEqualTo(200);
        var missed = ShoeTrade.lodge(tina, ShoeTrade.shoes(ShoeTrade.reference(), "RU1", "R-ONE", 50));
        assertThat(tina.get("/api/declarations/" + missed + "/assessment")
                        .json()
                        .get("rules"))
                .isEmpty();
        var replay =
                victor.get("/api/declarations/" + hit + "/assessment/replay").json();
        assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
    }

    @Test
    void letsNoAuthorApproveTheirOwnRule() {
        var supervisor = clients.machine(null, "SUPERVISOR");
        var id = draft(supervisor, "goods.hs == \"010101\"");
        supervisor.post("/api/rules/" + id + "/submission", Map.of());

        assertThat(supervisor
                        .post("/api/rules/" + id + "/approval", because("mine"))
                        .status())
                .isEqualTo(403);
        assertThat(clients.as("victor")
                        .post("/api/rules/" + id + "/rejection", because("too broad"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pointsAtTheMistakeInACondition() {
        var answer = clients.as("tina")
                .post("/api/rules", content("JSON", "{\"all\":[{\"field\":\"goods.hss\",\"prefix\":\"24\"}]}", 100));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/source/all/0/field");
        assertThat(answer.body()).contains("did you mean `goods.hs`");
    }

    @Test
    void keepsEveryVersion() {
        var tina = clients.as("tina");
        var victor = clients.as("victor");
        var id = draft(tina, "goods.hs == \"020202\"");
        tina.post("/api/rules/" + id + "/submission", Map.of());
        victor.post("/api/rules/" + id + "/approval", because("sound"));

        tina.put("/api/rules/" + id, content("CEL", "goods.hs == \"020203\"", 100));
        tina.post("/api/rules/" + id + "/submission", Map.of());
        victor.post("/api/rules/" + id + "/approval", because("better"));

        var versions = tina.get("/api/rules/" + id).json();
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/state").asString()).isEqualTo("LIVE");
        assertThat(versions.at("/1/state").asString()).isEqualTo("REPLACED");
    }

    @Test
    void backTestsADraftOverWhatWasLodged() throws Exception {
        var tina = clients.as("tina");
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 40)
                        .mapToObj(i -> ShoeTrade.shoes(ShoeTrade.reference(), "RU2", "R-PAST", 50))
                        .toList());
        var id = draft(tina, "party.importer.id == \"R-PAST\"");

        tina.post("/api/rules/" + id + "/backtests", Map.of());
        var state = "RUNNING";
        for (int i = 0; i < 300 && state.equals("RUNNING"); i++) {
            Thread.sleep(100);
            state = tina.get("/api/rules/" + id + "/backtests")
                    .json()
                    .at("/0/state")
                    .asString();
        }

        var result = tina.get("/api/rules/" + id + "/backtests").json().at("/0/result");
        assertThat(state).isEqualTo("DONE");
        assertThat(result.get("hits").asInt()).isEqualTo(40);
        assertThat(result.get("declarations").asInt()).isGreaterThanOrEqualTo(40);
        assertThat(result.get("busiest")).isNotEmpty();
        assertThat(result.at("/busiest/0/officers").asDouble()).isPositive();
        assertThat(result.get("examples")).isNotEmpty();
        assertThat(tina.get("/api/rules/" + id).json().at("/0/forecast/hits").asInt())
                .isEqualTo(40);
    }

    @Test
    void offersEveryFieldWithHelpInBothLanguages() {
        var fields = clients.as("audrey").get("/api/rules/fields").json();

        assertThat(fields).hasSizeGreaterThan(100);
        fields.forEach(field -> {
            assertThat(field.at("/label/zh").asString()).isNotBlank();
            assertThat(field.at("/help/en").asString()).isNotBlank();
        });
    }

    @Test
    void hitsWhoStandsOnAListAndNoLongerOnceTakenOff() throws Exception {
        var victor = clients.as("victor");
        var tina = clients.as("tina");
        var list = "t" + UUID.randomUUID().toString().substring(0, 8);
        victor.post("/api/lists", Map.of("name", list, "purpose", "WATCH", "title", Map.of("en", "Test", "zh", "測試")));
        var loaded = victor.post(
                "/api/lists/" + list + "/import",
                Map.of("csv", "value,validTo\nW-77,\nW-78,not a date\n", "kind", "IDENTIFIER", "source", "test"));
        assertThat(loaded.json().get("accepted")).hasSize(1);
        assertThat(loaded.json().at("/rejected/0/column").asString()).isEqualTo("validTo");
        var id = draft(tina, "listed(party.importer.id, \"" + list + "\")");
        tina.post("/api/rules/" + id + "/submission", Map.of());
        victor.post("/api/rules/" + id + "/approval", because("sound"));

        var hit = ShoeTrade.lodge(tina, ShoeTrade.shoes(ShoeTrade.reference(), "RU3", "W-77", 50));
        assertThat(tina.get("/api/declarations/" + hit + "/assessment")
                        .json()
                        .at("/rules/0/id")
                        .asString())
                .isEqualTo(id);
        var entry =
                tina.get("/api/lists/" + list + "/entries").json().at("/0/id").asString();
        assertThat(victor.delete("/api/lists/" + list + "/entries?reason=cleared&id="
                                + URLEncoder.encode(entry, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(204);
        Thread.sleep(3000);
        var free = ShoeTrade.lodge(tina, ShoeTrade.shoes(ShoeTrade.reference(), "RU3", "W-77", 50));
        assertThat(tina.get("/api/declarations/" + free + "/assessment").json().get("rules"))
                .isEmpty();
        var replay =
                victor.get("/api/declarations/" + hit + "/assessment/replay").json();
        assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
    }

    private static String draft(ApiClients.Client client, String source) {
        var answer = client.post("/api/rules", content("CEL", source, 100));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static Map<String, @Nullable Object> content(String notation, String source, double rate) {
        var content = new HashMap<String, @Nullable Object>();
        content.put("name", "Shoes of one importer");
        content.put("owner", "Test desk");
        content.put("legalBasis", "A test needs no law.");
        content.put("notation", notation);
        content.put("source", source);
        content.put("lane", "EXAMINATION");
        content.put("ratePercent", rate);
        content.put("priority", 10);
        content.put("expiresAt", null);
        return content;
    }

    private static Map<String, String> because(String reason) {
        return Map.of("reason", reason);
    }

    @Test
    void drawsTheRecordOfACommodityARouteAndATrader() {
        var tina = clients.as("tina");
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 20)
                        .mapToObj(i -> ShoeTrade.shoes(ShoeTrade.reference(), "RU9", "R-RECORD", 50))
                        .toList());

        var commodity = tina.get("/api/risk/profiles/commodity/6403/record").json();
        var route = tina.get("/api/risk/profiles/route/record?departure=CN&origin=CN")
                .json();
        var trader =
                tina.get("/api/risk/profiles/trader/record?identifier=R-RECORD").json();

        assertThat(commodity.get("lodged").asInt()).isGreaterThanOrEqualTo(20);
        assertThat(commodity.get("weeks")).hasSize(13);
        assertThat(commodity.at("/examples/0/pricePerKg").asDouble()).isPositive();
        assertThat(route.get("lodged").asInt()).isGreaterThanOrEqualTo(20);
        assertThat(trader.get("lodged").asInt()).isEqualTo(20);
    }
}

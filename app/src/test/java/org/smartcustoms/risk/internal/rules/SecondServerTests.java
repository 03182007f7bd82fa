package org.smartcustoms.risk.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.smartcustoms.risk.ShoeTrade;
import org.smartcustoms.risk.internal.editions.JdbcEditions;
import org.smartcustoms.risk.internal.lists.JdbcLists;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What time, a wild rule and a second server do to the rule book.
@SmartCustomsTest
class SecondServerTests {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcRules rules;

    @Autowired
    JdbcEditions editions;

    @Autowired
    JdbcLists lists;

    @Autowired
    Expiry expiry;

    @Autowired
    RuleWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void takesUpRulesAndListsChangedOnAnother() {
        var victor = clients.as("victor");
        var second = new RuleBook(rules, editions, lists, clock);
        var id = live("listed(party.importer.id, \"watch\") && party.importer.id == \"SS-1\"", null);

        second.refresh();
        assertThat(second.current().index().rules()).anyMatch(rule -> rule.id().equals(id));
        assertThat(second.current().snapshot().contains("watch", "SS-1")).isFalse();

        victor.post("/api/lists/watch/entries", Map.of("kind", "IDENTIFIER", "value", "SS-1", "source", "a test"));
        second.refresh();
        assertThat(second.current().snapshot().contains("watch", "SS-1")).isTrue();

        victor.post("/api/rules/" + id + "/withdrawal", Map.of("reason", "done"));
        second.refresh();
        assertThat(second.current().index().rules()).noneMatch(rule -> rule.id().equals(id));
    }

    @Test
    void endsARuleAfterItsLastDay() {
        var id = live(
                "goods.hs == \"030303\"",
                clock.instant().plus(Duration.ofHours(1)).toString());
        jdbc.sql("UPDATE risk.rule SET expires_at = now() - interval '1 second' WHERE id = :id")
                .param("id", id)
                .update();

        expiry.check();

        assertThat(rules.latest(id).state()).isEqualTo(RuleState.EXPIRED);
    }

    @Test
    void stopsARuleThatFiresFarAboveItsForecastAndRaisesATask() throws Exception {
        var tina = clients.as("tina");
        var id = live("party.importer.id == \"SS-WILD\"", null);
        rules.forecast(id, 1, rules.latest(id).source(), 1, 10_000);
        watch.check();
        for (int i = 0; i < 40; i++) {
            ShoeTrade.lodge(tina, ShoeTrade.shoes(ShoeTrade.reference(), "SS1", "SS-WILD", 50));
        }
        watch.check();

        assertThat(rules.latest(id).state()).isEqualTo(RuleState.STOPPED);
        var task = task(tina, "rule-stopped", id);
        assertThat(tina.post("/api/risk/tasks/" + task.get("id").asString() + "/assignment", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(task(tina, "rule-stopped", id).get("assignedTo").asString()).isEqualTo("tina");
        assertThat(tina.post(
                                "/api/risk/tasks/" + task.get("id").asString() + "/completion",
                                Map.of("note", "looked at"))
                        .status())
                .isEqualTo(204);
        assertThat(task(tina, "rule-stopped", id).get("doneBy").asString()).isEqualTo("tina");
    }

    private static JsonNode task(ApiClients.Client client, String kind, String subject) {
        for (var task : client.get("/api/risk/tasks").json()) {
            if (task.get("kind").asString().equals(kind)
                    && task.get("subject").asString().startsWith(subject)) {
                return task;
            }
        }
        throw new AssertionError("no task " + kind + " about " + subject);
    }

    private String live(String source, @Nullable String expires) {
        var tina = clients.as("tina");
        var content = new HashMap<String, @Nullable Object>();
        content.put("name", "A rule of " + UUID.randomUUID());
        content.put("owner", "Test desk");
        content.put("legalBasis", "A test needs no law.");
        content.put("notation", "CEL");
        content.put("source", source);
        content.put("lane", "EXAMINATION");
        content.put("ratePercent", 100);
        content.put("priority", 10);
        content.put("expiresAt", expires);
        var answer = tina.post("/api/rules", content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = answer.json().get("id").asString();
        tina.post("/api/rules/" + id + "/submission", Map.of());
        assertThat(clients.as("victor")
                        .post("/api/rules/" + id + "/approval", Map.of("reason", "sound"))
                        .status())
                .isEqualTo(200);
        return id;
    }
}

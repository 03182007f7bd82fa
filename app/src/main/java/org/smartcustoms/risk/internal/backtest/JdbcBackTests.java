package org.smartcustoms.risk.internal.backtest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.risk.internal.rules.StoredRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table of back-tests; every one is kept, so that drafts can be compared.
@Component
class JdbcBackTests {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcBackTests(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /// @param source the condition as it read when it was tested
    record BackTest(
            UUID id,
            String ruleId,
            int ruleVersion,
            String name,
            StoredRule.Notation notation,
            String source,
            State state,
            @Nullable UUID jobId,
            String askedBy,
            Instant askedAt,
            @Nullable Instant finishedAt,
            @Nullable BackTestResult result) {}

    void add(UUID id, StoredRule rule, UUID job, String by) {
        jdbc.sql("""
                        INSERT INTO risk.back_test (id, rule_id, rule_version, name, notation, source, state, job_id,
                            asked_by, asked_at)
                        VALUES (:id, :rule, :version, :name, :notation, :source, 'RUNNING', :job, :by, :now)""")
                .param("id", id)
                .param("rule", rule.id())
                .param("version", rule.version())
                .param("name", rule.name())
                .param("notation", rule.notation().name())
                .param("source", rule.source())
                .param("job", job)
                .param("by", by)
                .param("now", now())
                .update();
    }

    void finish(UUID id, State state, @Nullable BackTestResult result) {
        jdbc.sql("UPDATE risk.back_test SET state = :state, finished_at = :now, result = :result WHERE id = :id")
                .param("state", state.name())
                .param("now", now())
                .param("result", result == null ? null : json.writeValueAsString(result))
                .param("id", id)
                .update();
    }

    Optional<BackTest> find(UUID id) {
        return jdbc.sql("SELECT * FROM risk.back_test WHERE id = :id")
                .param("id", id)
                .query((row, number) -> test(row))
                .optional();
    }

    List<BackTest> of(String rule) {
        return jdbc.sql("SELECT * FROM risk.back_test WHERE rule_id = :rule ORDER BY asked_at DESC LIMIT 50")
                .param("rule", rule)
                .query((row, number) -> test(row))
                .list();
    }

    private BackTest test(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        var result = row.getString("result");
        return new BackTest(
                row.getObject("id", UUID.class),
                row.getString("rule_id"),
                row.getInt("rule_version"),
                row.getString("name"),
                StoredRule.Notation.valueOf(row.getString("notation")),
                row.getString("source"),
                State.valueOf(row.getString("state")),
                row.getObject("job_id", UUID.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                result == null ? null : json.readValue(result, BackTestResult.class));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

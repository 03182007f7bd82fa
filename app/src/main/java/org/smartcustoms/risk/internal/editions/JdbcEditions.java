package org.smartcustoms.risk.internal.editions;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table of editions: each set of rules that was ever live.
@Component
public class JdbcEditions {

    private static final long ONE_AT_A_TIME = 0x52554C45L;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcEditions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// @param listsAt the moment as of which lists are read
    public record Content(long number, Instant listsAt, List<RuleVersion> rules) {}

    /// Makes a new edition of what is live now, in the caller's transaction.
    ///
    /// @param cause what changed, for whoever reads the table
    public void publish(String cause) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:turn)")
                .param("turn", ONE_AT_A_TIME)
                .query((row, number) -> 1)
                .single();
        var live = jdbc.sql("SELECT id, version FROM risk.rule WHERE state = 'LIVE' ORDER BY id")
                .query((row, number) -> new RuleVersion(row.getString("id"), row.getInt("version")))
                .list();
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("INSERT INTO risk.rule_edition (at, lists_at, rules, cause) VALUES (:now, :now, :rules, :cause)")
                .param("now", now)
                .param("rules", json.writeValueAsString(live))
                .param("cause", cause)
                .update();
    }

    public long latest() {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM risk.rule_edition")
                .query(Long.class)
                .single();
    }

    public Optional<Content> find(long number) {
        return jdbc.sql("SELECT * FROM risk.rule_edition WHERE number = :number")
                .param("number", number)
                .query((row, n) -> new Content(
                        row.getLong("number"),
                        row.getObject("lists_at", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("rules"), new TypeReference<List<RuleVersion>>() {})))
                .optional();
    }
}

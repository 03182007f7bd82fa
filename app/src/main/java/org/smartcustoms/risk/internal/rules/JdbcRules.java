package org.smartcustoms.risk.internal.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of rule versions.
@Component
public class JdbcRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String nextId() {
        return jdbc.sql("SELECT 'R-' || lpad(nextval('risk.rule_number')::text, 4, '0')")
                .query(String.class)
                .single();
    }

    void insert(String id, int version, DraftRule draft, String author) {
        jdbc.sql("""
                        INSERT INTO risk.rule (id, version, state, name, owner, legal_basis, notation, source, lane,
                            rate_percent, priority, expires_at, authors, created_at, changed_at)
                        VALUES (:id, :version, 'DRAFT', :name, :owner, :basis, :notation, :source, :lane, :rate, :priority,
                            :expires, ARRAY[:author], :now, :now)""")
                .param("id", id)
                .param("version", version)
                .params(contents(draft))
                .param("author", author)
                .param("now", at(clock.instant()))
                .update();
    }

    /// Rewrites a draft; false when it isn't one any more.
    boolean rewrite(String id, int version, DraftRule draft, String author) {
        return jdbc.sql("""
                        UPDATE risk.rule SET name = :name, owner = :owner, legal_basis = :basis, notation = :notation,
                               source = :source, lane = :lane, rate_percent = :rate, priority = :priority,
                               expires_at = :expires, changed_at = :now, forecast_hits = NULL, forecast_of = NULL,
                               authors = CASE WHEN :author = ANY(authors) THEN authors ELSE authors || :author END
                         WHERE id = :id AND version = :version AND state = 'DRAFT'""")
                        .param("id", id)
                        .param("version", version)
                        .params(contents(draft))
                        .param("author", author)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    private static java.util.Map<String, @Nullable Object> contents(DraftRule draft) {
        var contents = new java.util.HashMap<String, @Nullable Object>();
        contents.put("name", draft.name());
        contents.put("owner", draft.owner());
        contents.put("basis", draft.legalBasis());
        contents.put("notation", draft.notation().name());
        contents.put("source", draft.source());
        contents.put("lane", draft.lane().name());
        contents.put("rate", draft.ratePercent());
        contents.put("priority", draft.priority());
        contents.put("expires", at(draft.expiresAt()));
        return contents;
    }

    void submit(String id, int version, String by) {
        jdbc.sql("""
                        UPDATE risk.rule SET state = 'SUBMITTED', submitted_by = :by, submitted_at = :now
                         WHERE id = :id AND version = :version""")
                .param("by", by)
                .param("now", at(clock.instant()))
                .param("id", id)
                .param("version", version)
                .update();
    }

    /// Moves a version to a state by someone's decision.
    void decide(String id, int version, RuleState state, String by, @Nullable String reason) {
        jdbc.sql("""
                        UPDATE risk.rule SET state = :state, decided_by = :by, decided_at = :now, reason = :reason
                         WHERE id = :id AND version = :version""")
                .param("state", state.name())
                .param("by", by)
                .param("now", at(clock.instant()))
                .param("reason", reason)
                .param("id", id)
                .param("version", version)
                .update();
    }

    /// Keeps what a back-test found as the rule's forecast, if it still reads as it did then.
    public void forecast(String id, int version, String source, long hits, long of) {
        jdbc.sql("""
                        UPDATE risk.rule SET forecast_hits = :hits, forecast_of = :of
                         WHERE id = :id AND version = :version AND source = :source""")
                .param("hits", hits)
                .param("of", of)
                .param("id", id)
                .param("version", version)
                .param("source", source)
                .update();
    }

    /// The newest version of every rule, with the live one beside it where that is another.
    List<StoredRule> list() {
        return jdbc.sql("""
                        SELECT * FROM risk.rule r
                         WHERE state IN ('LIVE', 'STOPPED')
                            OR version = (SELECT max(version) FROM risk.rule o WHERE o.id = r.id)
                         ORDER BY id, version DESC""").query((row, number) -> rule(row)).list();
    }

    List<StoredRule> versions(String id) {
        return jdbc.sql("SELECT * FROM risk.rule WHERE id = :id ORDER BY version DESC")
                .param("id", id)
                .query((row, number) -> rule(row))
                .list();
    }

    public StoredRule latest(String id) {
        return versions(id).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no rule " + id, "沒有規則 " + id));
    }

    public Optional<StoredRule> find(String id, int version) {
        return jdbc.sql("SELECT * FROM risk.rule WHERE id = :id AND version = :version")
                .param("id", id)
                .param("version", version)
                .query((row, number) -> rule(row))
                .optional();
    }

    Optional<StoredRule> inForce(String id) {
        return jdbc.sql("SELECT * FROM risk.rule WHERE id = :id AND state IN ('LIVE', 'STOPPED')")
                .param("id", id)
                .query((row, number) -> rule(row))
                .optional();
    }

    List<StoredRule> live() {
        return jdbc.sql("SELECT * FROM risk.rule WHERE state = 'LIVE' ORDER BY id")
                .query((row, number) -> rule(row))
                .list();
    }

    static StoredRule rule(ResultSet row) throws SQLException {
        long of = row.getLong("forecast_of");
        return new StoredRule(
                row.getString("id"),
                row.getInt("version"),
                RuleState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("owner"),
                row.getString("legal_basis"),
                StoredRule.Notation.valueOf(row.getString("notation")),
                row.getString("source"),
                Lane.valueOf(row.getString("lane")),
                row.getDouble("rate_percent"),
                row.getInt("priority"),
                instant(row, "expires_at"),
                Arrays.asList((String[]) row.getArray("authors").getArray()),
                java.util.Objects.requireNonNull(instant(row, "created_at")),
                java.util.Objects.requireNonNull(instant(row, "changed_at")),
                row.getString("submitted_by"),
                instant(row, "submitted_at"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"),
                of == 0 ? null : new StoredRule.Forecast(row.getLong("forecast_hits"), of));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

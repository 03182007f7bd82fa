package org.smartcustoms.risk.internal.shadow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartcustoms.consignment.DeclarationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of what versions say about declarations that others decided on, and of how far they have come.
@Component
class JdbcScores {

    private static final long ONE_AT_A_TIME = 0x534841444FL;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    JdbcScores(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /// A version has scored everything that others decided between these two moments.
    record Reached(Instant newest, Instant oldest, long scored) {}

    /// A decision to score again.
    record Decided(DeclarationId declaration, Instant decidedAt) {}

    record Said(DeclarationId declaration, double probability, double critical, double value, double revenue) {}

    /// Servers take turns; false when another one is at it. Held until the transaction ends.
    boolean takeTurn() {
        return client.sql("SELECT pg_try_advisory_xact_lock(:turn)")
                .param("turn", ONE_AT_A_TIME)
                .query(Boolean.class)
                .single();
    }

    Optional<Reached> reached(int version) {
        return client.sql("SELECT * FROM risk.model_scoring WHERE model_version = :version")
                .param("version", version)
                .query((row, number) -> new Reached(
                        row.getObject("newest", OffsetDateTime.class).toInstant(),
                        row.getObject("oldest", OffsetDateTime.class).toInstant(),
                        row.getLong("scored")))
                .optional();
    }

    void reached(int version, Reached reached) {
        client.sql("""
                        INSERT INTO risk.model_scoring VALUES (:version, :newest, :oldest, :scored)
                        ON CONFLICT (model_version) DO UPDATE
                           SET newest = :newest, oldest = :oldest, scored = :scored""")
                .param("version", version)
                .param("newest", at(reached.newest()))
                .param("oldest", at(reached.oldest()))
                .param("scored", reached.scored())
                .update();
    }

    /// Decisions by other versions after a moment, the earliest first.
    List<Decided> after(int version, Instant moment, Instant until, int limit) {
        return client.sql("""
                        SELECT declaration_id, decided_at FROM risk.assessment
                         WHERE latest AND decided_at > :after AND decided_at <= :until AND model_version <> :version
                         ORDER BY decided_at LIMIT :limit""")
                .param("version", version)
                .param("after", at(moment))
                .param("until", at(until))
                .param("limit", limit)
                .query(JdbcScores::decided)
                .list();
    }

    /// Decisions by other versions before a moment, the latest first.
    List<Decided> before(int version, Instant moment, int limit) {
        return client.sql("""
                        SELECT declaration_id, decided_at FROM risk.assessment
                         WHERE latest AND decided_at < :before AND model_version <> :version
                         ORDER BY decided_at DESC LIMIT :limit""")
                .param("version", version)
                .param("before", at(moment))
                .param("limit", limit)
                .query(JdbcScores::decided)
                .list();
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                new DeclarationId(row.getObject("declaration_id", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    void add(int version, List<Said> said) {
        var rows = new ArrayList<Object[]>(said.size());
        said.forEach(one -> rows.add(new Object[] {
            version, one.declaration().value(), one.probability(), one.critical(), one.value(), one.revenue()
        }));
        jdbc.batchUpdate("""
                INSERT INTO risk.model_score (model_version, declaration_id, probability, critical_probability,
                    expected_value, revenue_at_stake)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (model_version, declaration_id) DO UPDATE
                   SET probability = excluded.probability, critical_probability = excluded.critical_probability,
                       expected_value = excluded.expected_value, revenue_at_stake = excluded.revenue_at_stake""", rows);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

package org.smartcustoms.risk.internal.plan;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table of proposed plans; each is decided once and kept.
@Component
class JdbcProposals {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcProposals(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    /// @param version the plan's version it became; absent unless approved
    record Proposal(
            UUID id,
            String office,
            PlanContent content,
            String reason,
            State state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decision,
            @Nullable Integer version) {}

    /// @return false when one is open at that office already
    boolean add(UUID id, String office, PlanContent content, String reason, String by) {
        return jdbc.sql("""
                        INSERT INTO risk.plan_proposal (id, office, content, reason, state, proposed_by, proposed_at)
                        VALUES (:id, :office, :content, :reason, 'PROPOSED', :by, :at) ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("office", office)
                        .param("content", json.writeValueAsString(content))
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", now())
                        .update()
                == 1;
    }

    /// @return false when someone decided on it a moment earlier
    boolean decide(UUID id, State state, String by, String decision, @Nullable Integer version) {
        return jdbc.sql("""
                        UPDATE risk.plan_proposal SET state = :state, decided_by = :by, decided_at = :at,
                               decision = :decision, version = :version
                         WHERE id = :id AND state = 'PROPOSED'""")
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", now())
                        .param("decision", decision)
                        .param("version", version)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("SELECT * FROM risk.plan_proposal WHERE id = :id")
                .param("id", id)
                .query((row, number) -> proposal(row))
                .optional();
    }

    /// Open ones first, then the latest decided.
    ///
    /// @param office empty for all
    List<Proposal> list(String office) {
        return jdbc.sql("""
                        SELECT * FROM risk.plan_proposal WHERE :office = '' OR office = :office
                         ORDER BY state <> 'PROPOSED', proposed_at DESC LIMIT :limit""")
                .param("office", office)
                .param("limit", SHOWN)
                .query((row, number) -> proposal(row))
                .list();
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("office"),
                json.readValue(row.getString("content"), PlanContent.class),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("decision"),
                row.getObject("version", Integer.class));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

package org.smartcustoms.risk.internal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.platform.database.Columns;
import org.smartcustoms.risk.SelectedBy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table of assessments: written in bulk, read by declaration or lane.
@Component
class JdbcAssessments {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;

    JdbcAssessments(JdbcTemplate jdbc, JdbcClient client, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
    }

    /// An assessment as kept.
    record Stored(
            DeclarationId declaration,
            int version,
            String office,
            Instant acceptedAt,
            Instant decidedAt,
            Lane lane,
            SelectedBy selectedBy,
            double probability,
            double criticalProbability,
            double expectedValue,
            double revenueAtStake,
            double novelty,
            double selectionProbability,
            double controlProbability,
            boolean controlGroup,
            int line,
            String model,
            int modelVersion,
            long rulesEdition,
            int planVersion,
            int micros,
            StoredDetail detail,
            byte[] evidence) {}

    void add(List<Decision> decisions) {
        var later = decisions.stream()
                .filter(decision -> decision.subject().version() > 1)
                .map(decision -> new Object[] {decision.subject().id().value()})
                .toList();
        if (!later.isEmpty()) {
            jdbc.batchUpdate("UPDATE risk.assessment SET latest = false WHERE declaration_id = ? AND latest", later);
        }
        columns(decisions).addTo("risk.assessment", jdbc);
    }

    private Columns<Decision> columns(List<Decision> decisions) {
        return Columns.of(decisions)
                .add("declaration_id", "uuid", decision -> decision.subject().id())
                .add(
                        "declaration_version",
                        "integer",
                        decision -> decision.subject().version())
                .add(
                        "reference",
                        "text",
                        decision -> decision.subject().declaration().reference())
                .add(
                        "office",
                        "text",
                        decision -> decision.subject().declaration().office())
                .add(
                        "accepted_at",
                        "timestamptz",
                        decision -> decision.subject().acceptedAt())
                .add("decided_at", "timestamptz", Decision::decidedAt)
                .add("lane", "text", Decision::lane)
                .add("selected_by", "text", Decision::selectedBy)
                .add("probability", "double precision", decision -> known(decision.probability()))
                .add("critical_probability", "double precision", decision -> known(decision.criticalProbability()))
                .add("expected_value", "double precision", decision -> known(decision.expectedValue()))
                .add("revenue_at_stake", "double precision", decision -> known(decision.revenueAtStake()))
                .add("novelty", "double precision", Decision::novelty)
                .add("selection_probability", "double precision", Decision::selectionProbability)
                .add("control_probability", "double precision", Decision::controlProbability)
                .add("control_group", "boolean", Decision::controlGroup)
                .add("line", "integer", Decision::line)
                .add("model", "text", decision -> decision.versions().model())
                .add("model_version", "integer", decision -> decision.versions().modelVersion())
                .add("rules_edition", "bigint", decision -> decision.versions().rules())
                .add("plan_version", "integer", decision -> decision.versions().plan())
                .add("degraded", "boolean", decision -> !decision.degraded().isEmpty())
                .add("micros", "integer", Decision::micros)
                .add("detail", "text", decision -> json.writeValueAsString(StoredDetail.of(decision)))
                .add("evidence", "bytea", decision -> EvidenceBytes.joined(decision.evidence()));
    }

    Optional<Stored> find(DeclarationId declaration) {
        return client.sql("SELECT * FROM risk.assessment WHERE declaration_id = :id AND latest")
                .param("id", declaration.value())
                .query((row, number) -> stored(row))
                .optional();
    }

    Optional<Stored> find(DeclarationId declaration, int version) {
        return client.sql("SELECT * FROM risk.assessment WHERE declaration_id = :id AND declaration_version = :version")
                .param("id", declaration.value())
                .param("version", version)
                .query((row, number) -> stored(row))
                .optional();
    }

    List<Stored> find(Collection<DeclarationId> declarations) {
        var ids = declarations.stream().map(DeclarationId::value).toArray(UUID[]::new);
        return client.sql("SELECT * FROM risk.assessment WHERE declaration_id = ANY(:ids) AND latest")
                .param("ids", ids)
                .query((row, number) -> stored(row))
                .list();
    }

    /// What models and rules saw of a declaration, without what is only told of it.
    record Seen(DeclarationId declaration, SelectedBy selectedBy, byte[] evidence) {}

    List<Seen> seen(Collection<DeclarationId> declarations) {
        return client.sql("""
                        SELECT declaration_id, selected_by, evidence FROM risk.assessment
                         WHERE declaration_id = ANY(:ids) AND latest""")
                .param("ids", declarations.stream().map(DeclarationId::value).toArray(UUID[]::new))
                .query((row, number) -> new Seen(
                        new DeclarationId(row.getObject("declaration_id", UUID.class)),
                        SelectedBy.valueOf(row.getString("selected_by")),
                        row.getBytes("evidence")))
                .list();
    }

    List<Stored> list(Lane lane, Instant from, int limit) {
        return client.sql("""
                        SELECT * FROM risk.assessment
                         WHERE lane = :lane AND latest AND decided_at >= :from
                         ORDER BY decided_at DESC LIMIT :limit""")
                .param("lane", lane.name())
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> stored(row))
                .list();
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new DeclarationId(row.getObject("declaration_id", UUID.class)),
                row.getInt("declaration_version"),
                row.getString("office"),
                instant(row, "accepted_at"),
                instant(row, "decided_at"),
                Lane.valueOf(row.getString("lane")),
                SelectedBy.valueOf(row.getString("selected_by")),
                number(row, "probability"),
                number(row, "critical_probability"),
                number(row, "expected_value"),
                number(row, "revenue_at_stake"),
                row.getDouble("novelty"),
                row.getDouble("selection_probability"),
                row.getDouble("control_probability"),
                row.getBoolean("control_group"),
                row.getInt("line"),
                row.getString("model"),
                row.getInt("model_version"),
                row.getLong("rules_edition"),
                row.getInt("plan_version"),
                row.getInt("micros"),
                json.readValue(row.getString("detail"), StoredDetail.class),
                row.getBytes("evidence"));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

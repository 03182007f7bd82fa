package org.smartcustoms.risk.internal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.risk.SelectedBy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table of assessments: written in bulk, read by declaration or lane.
@Component
class JdbcAssessments {

    private static final String INSERT = """
            INSERT INTO risk.assessment (declaration_id, declaration_version, reference, office, accepted_at, decided_at,
                lane, selected_by, probability, critical_probability, expected_value, revenue_at_stake, novelty,
                selection_probability, control_probability, control_group, line, model, model_version, rules_edition,
                plan_version, degraded, micros, detail, evidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

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
        var rows = new ArrayList<@Nullable Object[]>(decisions.size());
        decisions.forEach(decision -> rows.add(row(decision)));
        jdbc.batchUpdate(INSERT, rows);
    }

    private @Nullable Object[] row(Decision decision) {
        var subject = decision.subject();
        var versions = decision.versions();
        return new @Nullable Object[] {
            subject.id().value(),
            subject.version(),
            subject.declaration().reference(),
            subject.declaration().office(),
            Timestamp.from(subject.acceptedAt()),
            Timestamp.from(decision.decidedAt()),
            decision.lane().name(),
            decision.selectedBy().name(),
            known(decision.probability()),
            known(decision.criticalProbability()),
            known(decision.expectedValue()),
            known(decision.revenueAtStake()),
            decision.novelty(),
            decision.selectionProbability(),
            decision.controlProbability(),
            decision.controlGroup(),
            decision.line(),
            versions.model(),
            versions.modelVersion(),
            versions.rules(),
            versions.plan(),
            !decision.degraded().isEmpty(),
            decision.micros(),
            json.writeValueAsString(StoredDetail.of(decision)),
            EvidenceBytes.joined(decision.evidence())
        };
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

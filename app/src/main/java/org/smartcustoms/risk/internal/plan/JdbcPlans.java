package org.smartcustoms.risk.internal.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.engines.selectivity.selection.OfficePlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The table of plans; versions are only ever added.
@Component
class JdbcPlans {

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In a transaction of its own, since decisions go on to use it whatever becomes of the caller's.
    /// Keeps a plan unless that version exists already, made by another server a moment earlier.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean add(SelectionPlan plan) {
        return addNow(plan);
    }

    /// The same in the caller's transaction.
    boolean addNow(SelectionPlan plan) {
        var quota = plan.quota();
        return jdbc.sql("""
                        INSERT INTO risk.plan (office, version, expected_rate, control_rate, exploration_floor,
                            exploration_ceiling, novelty_share, minutes_per_examination, capacity_per_hour, trusted_factor,
                            document_check_from, worth_finding, worth_critical, worth_revenue, set_by, set_at, reason,
                            capacity_by_hour, approved_by)
                        VALUES (:office, :version, :expected, :control, :floor, :ceiling, :novelty, :minutes,
                            :capacity, :trusted, :documents, :finding, :critical, :revenue, :by, :at, :reason,
                            :byHour, :approvedBy)
                        ON CONFLICT DO NOTHING""")
                        .param("office", quota.office())
                        .param("version", quota.version())
                        .param("expected", quota.expectedRate())
                        .param("control", quota.controlRate())
                        .param("floor", quota.explorationFloor())
                        .param("ceiling", quota.explorationCeiling())
                        .param("novelty", quota.noveltyShare())
                        .param("minutes", quota.minutesPerExamination())
                        .param("capacity", quota.capacityPerHour())
                        .param("trusted", quota.trustedFactor())
                        .param("documents", plan.documentCheckFrom())
                        .param("finding", plan.worth().finding())
                        .param("critical", plan.worth().critical())
                        .param("revenue", plan.worth().revenue())
                        .param("by", plan.setBy())
                        .param("at", OffsetDateTime.ofInstant(plan.setAt(), ZoneOffset.UTC))
                        .param("reason", plan.reason())
                        .param("byHour", plan.capacityByHour().toArray(Double[]::new))
                        .param("approvedBy", plan.approvedBy())
                        .update()
                == 1;
    }

    /// The newest plan of every office.
    List<SelectionPlan> latest() {
        return jdbc.sql("SELECT DISTINCT ON (office) * FROM risk.plan ORDER BY office, version DESC")
                .query((row, number) -> plan(row))
                .list();
    }

    /// 0 where there is none.
    int newestVersion(String office) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM risk.plan WHERE office = :office")
                .param("office", office)
                .query(Integer.class)
                .single();
    }

    List<SelectionPlan> versions(String office) {
        return jdbc.sql("SELECT * FROM risk.plan WHERE office = :office ORDER BY version DESC")
                .param("office", office)
                .query((row, number) -> plan(row))
                .list();
    }

    Optional<SelectionPlan> find(String office, int version) {
        return jdbc.sql("SELECT * FROM risk.plan WHERE office = :office AND version = :version")
                .param("office", office)
                .param("version", version)
                .query((row, number) -> plan(row))
                .optional();
    }

    private static SelectionPlan plan(ResultSet row) throws SQLException {
        return new SelectionPlan(
                new OfficePlan(
                        row.getString("office"),
                        row.getInt("version"),
                        row.getDouble("expected_rate"),
                        row.getDouble("control_rate"),
                        row.getDouble("exploration_floor"),
                        row.getDouble("exploration_ceiling"),
                        row.getDouble("novelty_share"),
                        row.getDouble("minutes_per_examination"),
                        row.getDouble("capacity_per_hour"),
                        row.getDouble("trusted_factor")),
                List.of((Double[]) row.getArray("capacity_by_hour").getArray()),
                row.getDouble("document_check_from"),
                new Worth(
                        row.getDouble("worth_finding"),
                        row.getDouble("worth_critical"),
                        row.getDouble("worth_revenue")),
                row.getString("set_by"),
                row.getString("approved_by"),
                instant(row, "set_at"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package org.smartcustoms.inspection.internal.work;

import static org.smartcustoms.inspection.internal.work.Targets.at;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What stays when a state passes: steps, findings with those taken back, overrides with how they ended.
@Repository
public class WorkHistory {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TimeOrderedIds ids;

    WorkHistory(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = new TimeOrderedIds(clock);
    }

    public UUID newId() {
        return ids.next();
    }

    public void add(UUID declaration, Step step) {
        add(Map.of(declaration, List.of(step)));
    }

    /// Adds steps, each declaration's in the order given.
    public void add(Map<UUID, List<Step>> steps) {
        var rows = new ArrayList<@Nullable Object[]>();
        steps.forEach((declaration, its) -> its.forEach(step -> rows.add(new @Nullable Object[] {
            declaration,
            step.kind().name(),
            Timestamp.from(step.at()),
            Timestamp.from(step.recordedAt()),
            step.actor().username(),
            step.actor().name(),
            step.reason(),
            step.lane().name(),
            step.detail()
        })));
        batches.batchUpdate("""
                INSERT INTO inspection.step (declaration_id, kind, at, recorded_at, actor, actor_name, reason, lane,
                                             detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    public List<Step> of(UUID declaration) {
        return jdbc.sql("""
                        SELECT kind, at, recorded_at, actor, actor_name, reason, lane, detail
                          FROM inspection.step WHERE declaration_id = :id ORDER BY at, seq""")
                .param("id", declaration)
                .query((row, number) -> new Step(
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        new Officer(row.getString("actor"), row.getString("actor_name")),
                        row.getString("reason"),
                        Lane.valueOf(row.getString("lane")),
                        row.getString("detail")))
                .list();
    }

    public void record(Map<UUID, Finding> findings) {
        var rows = new ArrayList<@Nullable Object[]>();
        findings.forEach((declaration, finding) -> {
            var kind = finding.discrepancyKind();
            rows.add(new @Nullable Object[] {
                finding.id(),
                declaration,
                finding.result().name(),
                kind == null ? null : kind.name(),
                finding.valueShort(),
                finding.critical(),
                finding.note(),
                Timestamp.from(finding.foundAt()),
                finding.foundBy(),
                Timestamp.from(finding.recordedAt())
            });
        });
        batches.batchUpdate("""
                INSERT INTO inspection.finding (id, declaration_id, result, discrepancy_kind, value_short, critical,
                                                note, found_at, found_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    public void undo(Finding finding, String by, Instant now) {
        jdbc.sql("UPDATE inspection.finding SET undone_at = :at, undone_by = :by WHERE id = :id")
                .param("at", at(now))
                .param("by", by)
                .param("id", finding.id())
                .update();
    }

    public void request(UUID declaration, LaneOverride override) {
        jdbc.sql("""
                        INSERT INTO inspection.lane_override
                            (id, declaration_id, from_lane, to_lane, reason, requested_by, requester_name, requested_at)
                        VALUES (:id, :declaration, :from, :to, :reason, :by, :name, :at)""")
                .param("id", override.id())
                .param("declaration", declaration)
                .param("from", override.from().name())
                .param("to", override.to().name())
                .param("reason", override.reason())
                .param("by", override.requestedBy().username())
                .param("name", override.requestedBy().name())
                .param("at", at(override.requestedAt()))
                .update();
    }

    /// Closes an override that waits.
    ///
    /// @param outcome APPROVED, REFUSED or LAPSED (the case was decided otherwise meanwhile)
    public void close(LaneOverride override, String outcome, String by, Instant now) {
        jdbc.sql("""
                        UPDATE inspection.lane_override SET outcome = :outcome, decided_by = :by, decided_at = :at
                         WHERE id = :id""")
                .param("outcome", outcome)
                .param("by", by)
                .param("at", at(now))
                .param("id", override.id())
                .update();
    }
}

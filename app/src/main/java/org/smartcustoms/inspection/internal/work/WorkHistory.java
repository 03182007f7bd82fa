package org.smartcustoms.inspection.internal.work;

import static org.smartcustoms.inspection.internal.work.Targets.at;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.database.Columns;
import org.smartcustoms.platform.database.PerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What stays when a state passes: steps, findings with those taken back, overrides with how they ended. The steps of
/// one transaction are written together, right before it commits.
@Repository
public class WorkHistory {

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TimeOrderedIds ids;
    private final PerTransaction<List<Taken>> taken = new PerTransaction<>(ArrayList::new, this::write);

    WorkHistory(JdbcClient jdbc, JdbcTemplate rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.ids = new TimeOrderedIds(clock);
    }

    public UUID newId() {
        return ids.next();
    }

    public void add(UUID declaration, Step step) {
        add(Map.of(declaration, List.of(step)));
    }

    /// Adds steps, each declaration's in the order given.
    ///
    /// @throws IllegalStateException outside of a transaction
    public void add(Map<UUID, List<Step>> steps) {
        steps.forEach((declaration, its) -> its.forEach(step -> taken.get().add(new Taken(declaration, step))));
    }

    private void write(List<Taken> steps) {
        Columns.of(List.copyOf(steps))
                .add("declaration_id", "uuid", Taken::declaration)
                .add("kind", "text", taken -> taken.step().kind())
                .add("at", "timestamptz", taken -> taken.step().at())
                .add("recorded_at", "timestamptz", taken -> taken.step().recordedAt())
                .add("actor", "text", taken -> taken.step().actor().username())
                .add("actor_name", "text", taken -> taken.step().actor().name())
                .add("reason", "text", taken -> taken.step().reason())
                .add("lane", "text", taken -> taken.step().lane())
                .add("detail", "text", taken -> taken.step().detail())
                .addTo("inspection.step", rows);
        steps.clear();
    }

    private record Taken(UUID declaration, Step step) {}

    public List<Step> of(UUID declaration) {
        taken.find().ifPresent(this::write);
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
        Columns.of(findings.entrySet())
                .add("id", "uuid", entry -> entry.getValue().id())
                .add("declaration_id", "uuid", Map.Entry::getKey)
                .add("result", "text", entry -> entry.getValue().result())
                .add("discrepancy_kind", "text", entry -> entry.getValue().discrepancyKind())
                .add("value_short", "numeric", entry -> entry.getValue().valueShort())
                .add("critical", "boolean", entry -> entry.getValue().critical())
                .add("note", "text", entry -> entry.getValue().note())
                .add("found_at", "timestamptz", entry -> entry.getValue().foundAt())
                .add("found_by", "text", entry -> entry.getValue().foundBy())
                .add("recorded_at", "timestamptz", entry -> entry.getValue().recordedAt())
                .addTo("inspection.finding", rows);
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

package org.smartcustoms.inspection.internal.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was seen in scans, by machines and officers.
@Repository
public class Detections {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Detections(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// What an examination made of it.
    public enum Outcome {
        CONFIRMED,
        HARMLESS
    }

    /// @param outcome absent until somebody looked inside
    /// @param raisedAs what it was taken for at first, whatever an examination called it then
    public record Detection(
            UUID id,
            UUID scanId,
            String label,
            Line line,
            Box box,
            double score,
            List<Text> because,
            String madeBy,
            Instant madeAt,
            @Nullable Outcome outcome,
            String raisedAs) {}

    public List<Detection> of(UUID scan) {
        return jdbc.sql("SELECT * FROM inspection.detection WHERE scan_id = :scan ORDER BY score DESC, id")
                .param("scan", scan)
                .query((row, number) -> read(row))
                .list();
    }

    public Detection get(UUID id) {
        return jdbc.sql("SELECT * FROM inspection.detection WHERE id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("There is no such frame", "沒有此標示框"));
    }

    /// Replaces what the machine saw before; officers' frames stay.
    void replace(UUID scan, List<Found> found, String madeBy) {
        jdbc.sql("DELETE FROM inspection.detection WHERE scan_id = :scan AND line <> 'OFFICER' AND outcome IS NULL")
                .param("scan", scan)
                .update();
        found.forEach(one -> add(scan, one, madeBy));
    }

    UUID add(UUID scan, Found found, String madeBy) {
        var id = ids.next();
        jdbc.sql("""
                        INSERT INTO inspection.detection
                            (id, scan_id, label, line, box_left, box_top, box_right, box_bottom, score, because,
                             made_by, made_at)
                        VALUES (:id, :scan, :label, :line, :left, :top, :right, :bottom, :score, :because, :by, :at)""")
                .param("id", id)
                .param("scan", scan)
                .param("label", found.label())
                .param("line", found.line().name())
                .param("left", found.box().left())
                .param("top", found.box().top())
                .param("right", found.box().right())
                .param("bottom", found.box().bottom())
                .param("score", found.score())
                .param("because", json.writeValueAsString(found.because()))
                .param("by", madeBy)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// Keeps what an examination made of it, under the class that it really was.
    void judge(UUID id, Outcome outcome, String label, String by) {
        jdbc.sql("""
                        UPDATE inspection.detection
                           SET outcome = :outcome, raised_as = coalesce(raised_as, label), label = :label,
                               judged_by = :by, judged_at = :at
                         WHERE id = :id""")
                .param("id", id)
                .param("outcome", outcome.name())
                .param("label", label)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Detection read(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Detection(
                row.getObject("id", UUID.class),
                row.getObject("scan_id", UUID.class),
                row.getString("label"),
                Line.valueOf(row.getString("line")),
                new Box(
                        row.getDouble("box_left"),
                        row.getDouble("box_top"),
                        row.getDouble("box_right"),
                        row.getDouble("box_bottom")),
                row.getDouble("score"),
                Arrays.asList(json.readValue(row.getString("because"), Text[].class)),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                Objects.requireNonNullElse(row.getString("raised_as"), row.getString("label")));
    }
}

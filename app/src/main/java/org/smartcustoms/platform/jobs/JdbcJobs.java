package org.smartcustoms.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table of jobs.
@Component
class JdbcJobs implements Jobs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TimeOrderedIds ids;

    JdbcJobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    record Claimed(UUID id, String kind, String parameters, String createdBy, int attempts) {}

    @Override
    public UUID enqueue(String kind, Object parameters) {
        var id = ids.next();
        jdbc.sql("""
                        INSERT INTO platform.job (id, kind, parameters, state, created_by, created_at)
                        VALUES (:id, :kind, :parameters, 'QUEUED', :by, :at)""")
                .param("id", id)
                .param("kind", kind)
                .param("parameters", json.writeValueAsString(parameters))
                .param("by", Actors.current().username())
                .param("at", now())
                .update();
        return id;
    }

    @Override
    public JobView get(UUID id) {
        return jdbc.sql("SELECT * FROM platform.job WHERE id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("There is no job " + id, "沒有此工作"));
    }

    List<JobView> recent(int limit) {
        return jdbc.sql("SELECT * FROM platform.job ORDER BY created_at DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    @Override
    public void cancel(UUID id) {
        jdbc.sql("""
                        UPDATE platform.job
                           SET cancel_asked = true,
                               finished_at = CASE WHEN state = 'QUEUED' THEN :at ELSE finished_at END,
                               state = CASE WHEN state = 'QUEUED' THEN 'CANCELLED' ELSE state END
                         WHERE id = :id AND state IN ('QUEUED', 'RUNNING')""").param("id", id).param("at", now()).update();
    }

    /// Takes the oldest job that waits or whose worker fell silent.
    Optional<Claimed> claim(UUID worker, Duration lease) {
        return jdbc.sql("""
                        UPDATE platform.job
                           SET state = 'RUNNING', worker = :worker, heartbeat_at = :now, attempts = attempts + 1,
                               started_at = coalesce(started_at, :now)
                         WHERE id = (SELECT id FROM platform.job
                                      WHERE state = 'QUEUED' OR (state = 'RUNNING' AND heartbeat_at < :silent)
                                      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, kind, parameters, created_by, attempts""")
                .param("worker", worker)
                .param("now", now())
                .param("silent", at(clock.instant().minus(lease)))
                .query((row, number) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("parameters"),
                        row.getString("created_by"),
                        row.getInt("attempts")))
                .optional();
    }

    void heartbeat(UUID worker) {
        jdbc.sql("UPDATE platform.job SET heartbeat_at = :now WHERE worker = :worker AND state = 'RUNNING'")
                .param("worker", worker)
                .param("now", now())
                .update();
    }

    /// @return whether someone asked the job to stop
    boolean progress(UUID id, long done, long total, String message) {
        return jdbc.sql("""
                        UPDATE platform.job SET done = :done, total = :total, message = :message, heartbeat_at = :now
                         WHERE id = :id RETURNING cancel_asked""")
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .param("message", message)
                .param("now", now())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void finish(UUID id, JobView.State state, @Nullable String message, @Nullable String result) {
        jdbc.sql("""
                        UPDATE platform.job
                           SET state = :state, message = coalesce(:message::text, message), result = :result, finished_at = :now
                         WHERE id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("message", message)
                .param("result", result)
                .param("now", now())
                .update();
    }

    void putBack(UUID id) {
        jdbc.sql("UPDATE platform.job SET state = 'QUEUED', worker = NULL WHERE id = :id AND state = 'RUNNING'")
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static JobView view(ResultSet row) throws SQLException {
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                JobView.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("message"),
                row.getString("result"),
                row.getInt("attempts"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

package org.smartcustoms.consignment.internal.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables of loads and of the rows they rejected.
@Component
class Loads {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Loads(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(Load load) {
        jdbc.sql("""
                        INSERT INTO consignment.load (id, file_name, sha256, mapping, document, lodger, backdate, outcomes,
                                                      state, created_at, created_by)
                        VALUES (:id, :file, :hash, :mapping, :document::jsonb, :lodger, :backdate, :outcomes,
                                'QUEUED', :at, :by)""")
                .param("id", load.id())
                .param("file", load.fileName())
                .param("hash", load.sha256())
                .param("mapping", load.mapping())
                .param("document", load.document())
                .param("lodger", load.lodger())
                .param("backdate", load.backdate())
                .param("outcomes", load.outcomes())
                .param("at", OffsetDateTime.now(clock))
                .param("by", load.createdBy())
                .update();
    }

    void queued(UUID id, UUID job) {
        jdbc.sql("UPDATE consignment.load SET job_id = :job WHERE id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    void started(UUID id, List<String> header, long rowsTotal) {
        jdbc.sql("""
                        UPDATE consignment.load
                           SET state = 'RUNNING', header = :header, rows_total = :total,
                               started_at = coalesce(started_at, :at) WHERE id = :id""")
                .param("header", header.toArray(String[]::new))
                .param("total", rowsTotal)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /// Moves the checkpoint, from where the caller believes it to be.
    ///
    /// @throws CheckpointMoved when it is elsewhere: someone else is taking in the same file
    void advanced(Load load, long rows, long lodged, long repeated, long rejected) {
        int moved = jdbc.sql("""
                        UPDATE consignment.load
                           SET rows_done = rows_done + :rows, lodged = lodged + :lodged, repeated = repeated + :repeated,
                               rejected = rejected + :rejected
                         WHERE id = :id AND rows_done = :before AND state = 'RUNNING'""")
                .param("rows", rows)
                .param("lodged", lodged)
                .param("repeated", repeated)
                .param("rejected", rejected)
                .param("id", load.id())
                .param("before", load.rowsDone())
                .update();
        if (moved != 1) {
            throw new CheckpointMoved(load.id());
        }
    }

    void ended(UUID id, Load.State state, @Nullable Text refused) {
        jdbc.sql("""
                        UPDATE consignment.load SET state = :state, refused_en = :en, refused_zh = :zh, ended_at = :at
                         WHERE id = :id""")
                .param("state", state.name())
                .param("en", refused == null ? null : refused.en())
                .param("zh", refused == null ? null : refused.zh())
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    Load get(UUID id) {
        return jdbc.sql("SELECT * FROM consignment.load WHERE id = :id")
                .param("id", id)
                .query((row, number) -> load(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("There is no load " + id, "沒有此匯入記錄"));
    }

    List<Load> recent(int limit) {
        return jdbc.sql("SELECT * FROM consignment.load ORDER BY created_at DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> load(row))
                .list();
    }

    void reject(UUID load, List<Rejection> rejections) {
        for (var rejection : rejections) {
            jdbc.sql("""
                            INSERT INTO consignment.load_rejection (load_id, line, cells, faults)
                            VALUES (:load, :line, :cells, :faults::jsonb)""")
                    .param("load", load)
                    .param("line", rejection.line())
                    .param("cells", rejection.cells().toArray(String[]::new))
                    .param("faults", json.writeValueAsString(rejection.reasons()))
                    .update();
        }
    }

    List<Rejection> firstRejections(UUID load, int limit) {
        return jdbc.sql("SELECT * FROM consignment.load_rejection WHERE load_id = :load ORDER BY line LIMIT :limit")
                .param("load", load)
                .param("limit", limit)
                .query((row, number) -> rejection(row))
                .list();
    }

    /// Hands over every rejection in the order of the file, holding a few at a time.
    void forEachRejection(UUID load, Consumer<Rejection> taker) {
        long after = -1;
        while (true) {
            var page = jdbc.sql("""
                            SELECT * FROM consignment.load_rejection
                             WHERE load_id = :load AND line > :after ORDER BY line LIMIT 1000""")
                    .param("load", load)
                    .param("after", after)
                    .query((row, number) -> rejection(row))
                    .list();
            if (page.isEmpty()) {
                return;
            }
            page.forEach(taker);
            after = page.getLast().line();
        }
    }

    private Rejection rejection(ResultSet row) throws SQLException {
        return new Rejection(
                row.getLong("line"),
                texts(row, "cells"),
                json.readValue(row.getString("faults"), new TypeReference<List<Rejection.Reason>>() {}));
    }

    private static Load load(ResultSet row) throws SQLException {
        var refused = row.getString("refused_en");
        return new Load(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("mapping"),
                row.getString("document"),
                row.getString("lodger"),
                row.getBoolean("backdate"),
                row.getBoolean("outcomes"),
                Load.State.valueOf(row.getString("state")),
                refused == null ? null : new Text(refused, row.getString("refused_zh")),
                texts(row, "header"),
                row.getLong("rows_total"),
                row.getLong("rows_done"),
                row.getLong("lodged"),
                row.getLong("repeated"),
                row.getLong("rejected"),
                row.getObject("job_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

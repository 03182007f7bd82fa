package org.smartcustoms.consignment.internal.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables of loads and of the rows they rejected.
@Component
class Loads {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    Loads(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
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

    /// Marks a chunk as stored and adds it to what the load has done.
    ///
    /// @return false when the mark was there already: another worker has stored this chunk
    boolean mark(UUID id, long firstRow, int rows) {
        return jdbc.sql("""
                        INSERT INTO consignment.load_chunk (load_id, first_row, rows) VALUES (:id, :first, :rows)
                        ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("first", firstRow)
                        .param("rows", rows)
                        .update()
                == 1;
    }

    /// The first rows of the chunks that are stored.
    Set<Long> stored(UUID id) {
        return new HashSet<>(jdbc.sql("SELECT first_row FROM consignment.load_chunk WHERE load_id = :id")
                .param("id", id)
                .query(Long.class)
                .list());
    }

    /// Adds what came of a chunk. Last in its transaction, for until that ends the other workers wait here.
    void advanced(UUID id, Taken taken) {
        jdbc.sql("""
                        UPDATE consignment.load
                           SET rows_done = rows_done + :rows, lodged = lodged + :lodged, repeated = repeated + :repeated,
                               rejected = rejected + :rejected
                         WHERE id = :id""")
                .param("rows", taken.rows())
                .param("lodged", taken.lodged())
                .param("repeated", taken.repeated())
                .param("rejected", taken.rejected())
                .param("id", id)
                .update();
    }

    /// What came of the rows of a chunk.
    record Taken(long rows, long lodged, long repeated, long rejected) {}

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
        batches.batchUpdate(
                "INSERT INTO consignment.load_rejection (load_id, line, cells, faults) VALUES (?, ?, ?, ?::jsonb)",
                rejections.stream()
                        .map(rejection -> new Object[] {
                            load,
                            rejection.line(),
                            rejection.cells().toArray(String[]::new),
                            json.writeValueAsString(rejection.reasons())
                        })
                        .toList());
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

package org.smartcustoms.inspection.internal.scans;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The readings of scans by officers.
@Repository
class Readings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Readings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// How a reading ended.
    enum Ending {
        CLEARED,
        REFERRED,
        HANDED_OVER,
        /// The time ran out and the scan went back to the queue.
        RUN_OUT
    }

    /// @param ending absent while it goes on
    record Reading(
            int reading,
            Officer officer,
            Instant takenAt,
            @Nullable Instant endedAt,
            @Nullable Ending ending,
            @Nullable String note) {}

    void begin(Scan scan, Officer officer) {
        jdbc.sql("""
                        INSERT INTO inspection.scan_reading (id, scan_id, reading, officer, officer_name, taken_at)
                        VALUES (:id, :scan, :reading, :officer, :name, :now)""")
                .param("id", ids.next())
                .param("scan", scan.id())
                .param("reading", scan.reading())
                .param("officer", officer.username())
                .param("name", officer.name())
                .param("now", now())
                .update();
    }

    void end(UUID scan, Ending ending, @Nullable String note) {
        jdbc.sql("""
                        UPDATE inspection.scan_reading SET ended_at = :now, ending = :ending, note = :note
                         WHERE scan_id = :scan AND ended_at IS NULL""")
                .param("scan", scan)
                .param("ending", ending.name())
                .param("note", note)
                .param("now", now())
                .update();
    }

    List<Reading> of(UUID scan) {
        return jdbc.sql("SELECT * FROM inspection.scan_reading WHERE scan_id = :scan ORDER BY taken_at")
                .param("scan", scan)
                .query((row, number) -> {
                    var ended = row.getObject("ended_at", OffsetDateTime.class);
                    var ending = row.getString("ending");
                    return new Reading(
                            row.getInt("reading"),
                            new Officer(row.getString("officer"), row.getString("officer_name")),
                            row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                            ended == null ? null : ended.toInstant(),
                            ending == null ? null : Ending.valueOf(ending),
                            row.getString("note"));
                })
                .list();
    }

    /// Who had it in hand for its first reading, whatever came of that.
    Set<String> firstReaders(UUID scan) {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT officer FROM inspection.scan_reading WHERE scan_id = :scan AND reading = 1")
                        .param("scan", scan)
                        .query(String.class)
                        .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

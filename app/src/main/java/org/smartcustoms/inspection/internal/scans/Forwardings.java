package org.smartcustoms.inspection.internal.scans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Scans on their way to the archive.
@Repository
public class Forwardings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Forwardings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param sentAt absent while it waits
    /// @param trouble why it has not arrived yet
    record Forwarding(
            @Nullable Instant sentAt,
            int attempts,
            @Nullable String trouble) {}

    /// @param attempts how often it was tried before
    /// @param until when the lease ends, by which its holder is known
    public record Due(UUID scanId, int attempts, OffsetDateTime until) {}

    /// How the archive stands.
    ///
    /// @param oldest since when the one that has waited longest waits
    /// @param trouble of the one that was tried last
    public record Standing(
            long waiting,
            @Nullable Instant oldest,
            @Nullable String trouble,
            @Nullable Instant lastSentAt) {}

    /// Puts a scan into the queue, once more when it was there before.
    public void add(UUID scan) {
        jdbc.sql("""
                        INSERT INTO inspection.forwarding (scan_id, due_at) VALUES (:scan, :now)
                        ON CONFLICT (scan_id) DO UPDATE
                           SET due_at = excluded.due_at, attempts = 0, sent_at = NULL, trouble = NULL""").param("scan", scan).param("now", now()).update();
    }

    /// Takes the one that is due longest; nobody else gets it during the lease.
    public Optional<Due> next(Duration lease) {
        return jdbc.sql("""
                        UPDATE inspection.forwarding SET due_at = :until, attempts = attempts + 1
                         WHERE scan_id = (SELECT scan_id FROM inspection.forwarding
                                           WHERE sent_at IS NULL AND due_at <= :now
                                           ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING scan_id, attempts - 1 AS before, due_at""")
                .param("until", clock.instant().plus(lease).atOffset(ZoneOffset.UTC))
                .param("now", now())
                .query((row, number) -> new Due(
                        row.getObject("scan_id", UUID.class),
                        row.getInt("before"),
                        row.getObject("due_at", OffsetDateTime.class)))
                .optional();
    }

    /// It has arrived, unless another reading put it into the queue again meanwhile.
    public void sent(Due due) {
        jdbc.sql("""
                        UPDATE inspection.forwarding SET sent_at = :now, trouble = NULL
                         WHERE scan_id = :scan AND due_at = :until""")
                .param("scan", due.scanId())
                .param("until", due.until())
                .param("now", now())
                .update();
    }

    public void failed(Due due, String trouble, Duration retryIn) {
        jdbc.sql("""
                        UPDATE inspection.forwarding SET trouble = :trouble, due_at = :later
                         WHERE scan_id = :scan AND due_at = :until""")
                .param("scan", due.scanId())
                .param("until", due.until())
                .param("trouble", trouble)
                .param("later", clock.instant().plus(retryIn).atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Forwarding> of(UUID scan) {
        return jdbc.sql("SELECT * FROM inspection.forwarding WHERE scan_id = :scan")
                .param("scan", scan)
                .query((row, number) -> new Forwarding(
                        ScanRow.instant(row, "sent_at"), row.getInt("attempts"), row.getString("trouble")))
                .optional();
    }

    public Standing standing() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE f.sent_at IS NULL) AS waiting,
                               min(s.detected_at) FILTER (WHERE f.sent_at IS NULL) AS oldest,
                               (array_agg(f.trouble ORDER BY f.due_at DESC)
                                   FILTER (WHERE f.sent_at IS NULL AND f.trouble IS NOT NULL))[1] AS trouble,
                               max(f.sent_at) AS last_sent
                          FROM inspection.forwarding f JOIN inspection.scan s ON s.id = f.scan_id""")
                .query((row, number) -> new Standing(
                        row.getLong("waiting"),
                        ScanRow.instant(row, "oldest"),
                        row.getString("trouble"),
                        ScanRow.instant(row, "last_sent")))
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

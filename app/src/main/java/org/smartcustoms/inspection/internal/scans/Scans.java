package org.smartcustoms.inspection.internal.scans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stored scans.
@Repository
public class Scans {

    private final JdbcClient jdbc;
    private final Clock clock;

    Scans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Scan> find(UUID id) {
        return jdbc.sql("SELECT * FROM inspection.scan WHERE id = :id")
                .param("id", id)
                .query((row, number) -> ScanRow.read(row))
                .optional();
    }

    public Scan get(UUID id) {
        return find(id).orElseThrow(Scans::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such scan", "沒有此掃描影像");
    }

    /// The scan, unless the caller is reading it: its files would tell whether the picture on the screen is a
    /// test's.
    public Scan getUnlessInHand(UUID id) {
        var scan = get(id);
        if (scan.state() == ScanState.IN_HAND && Actors.current().username().equals(scan.officer())) {
            throw Problem.conflict(
                    "You have " + scan.name() + " in hand: decide on it first", "你正判讀 " + scan.name() + "，請先作出決定");
        }
        return scan;
    }

    /// The scan, held against changes by others until this transaction ends.
    Scan lock(UUID id) {
        return jdbc.sql("SELECT * FROM inspection.scan WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> ScanRow.read(row))
                .optional()
                .orElseThrow(Scans::unknown);
    }

    /// The scan that this device sent with this content before.
    public Optional<Scan> sameAs(UUID device, String contentHash) {
        return jdbc.sql("SELECT * FROM inspection.scan WHERE device_id = :device AND content_hash = :hash")
                .param("device", device)
                .param("hash", contentHash)
                .query((row, number) -> ScanRow.read(row))
                .optional();
    }

    /// What officers let pass last.
    public List<UUID> latestCleared(int limit) {
        return jdbc.sql("""
                        SELECT id FROM inspection.scan WHERE state = 'CLEARED'
                         ORDER BY received_at DESC LIMIT :limit""")
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Stores a new scan; false when the device sent the same content at this very moment over another line.
    public boolean add(NewScan scan) {
        int added = jdbc.sql("""
                        INSERT INTO inspection.scan
                            (id, device_id, post, way, content_hash, kind, width, height, air_value, scale, sop_class,
                             sop_instance, subject_kind, subject, owner, declaration_id, taken_at, received_at,
                             next_attempt_at, state)
                        VALUES (:id, :device, :post, :way, :hash, :kind, :width, :height, :air, :scale, :sopClass,
                             :sopInstance, :subjectKind, :subject, :owner, :declaration, :taken, :received, :received,
                             'RECEIVED')
                        ON CONFLICT (device_id, content_hash) DO NOTHING""")
                .param("id", scan.id())
                .param("device", scan.device().id())
                .param("post", scan.device().post())
                .param("way", scan.way().name())
                .param("hash", scan.contentHash())
                .param("kind", scan.image().kind().name())
                .param("width", scan.image().width())
                .param("height", scan.image().height())
                .param("air", scan.airValue())
                .param("scale", scan.image().scale())
                .param("sopClass", scan.sopClass())
                .param("sopInstance", scan.sopInstance())
                .param("subjectKind", scan.subjectKind().name())
                .param("subject", scan.subject())
                .param("owner", scan.owner())
                .param("declaration", scan.declarationId())
                .param("taken", at(scan.takenAt()))
                .param("received", now())
                .update();
        if (added == 0) {
            return false;
        }
        scan.files()
                .forEach(file -> jdbc.sql("""
                        INSERT INTO inspection.scan_file (scan_id, part, sha256, name, size)
                        VALUES (:scan, :part, :hash, :name, :size)""")
                        .param("scan", scan.id())
                        .param("part", file.part().name())
                        .param("hash", file.sha256())
                        .param("name", file.name())
                        .param("size", file.size())
                        .update());
        return true;
    }

    List<StoredFile> files(UUID scan) {
        return jdbc.sql("SELECT * FROM inspection.scan_file WHERE scan_id = :scan ORDER BY part")
                .param("scan", scan)
                .query((row, number) -> new StoredFile(
                        Part.valueOf(row.getString("part")),
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getLong("size")))
                .list();
    }

    /// Takes the next scan that the machine should read, and puts off its next attempt in case this one dies.
    Optional<Scan> nextToDetect(Duration putOff) {
        return jdbc.sql("""
                        UPDATE inspection.scan SET attempts = attempts + 1, next_attempt_at = :later
                         WHERE id = (SELECT id FROM inspection.scan
                                      WHERE detected_at IS NULL AND next_attempt_at <= :now
                                      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *""")
                .param("now", now())
                .param("later", at(clock.instant().plus(putOff)))
                .query((row, number) -> ScanRow.read(row))
                .optional();
    }

    /// Keeps what the machine read; an officer may take the scan from now on.
    void detected(UUID id, MachineReading reading, int millis) {
        var quality = reading.quality();
        jdbc.sql("""
                        UPDATE inspection.scan
                           SET detected_at = :now, detector = :detector, detect_millis = :millis, alarm = :alarm,
                               trouble = NULL, air_level = :air, noise = :noise, dead_lines = :dead, bands = :bands,
                               state = CASE WHEN state = 'RECEIVED' THEN 'WAITING' ELSE state END,
                               version = version + 1
                         WHERE id = :id""")
                .param("id", id)
                .param("now", now())
                .param("detector", reading.detector())
                .param("millis", millis)
                .param("alarm", reading.alarm())
                .param("air", quality == null ? null : quality.airLevel())
                .param("noise", quality == null ? null : quality.noise())
                .param("dead", quality == null ? null : quality.deadLines())
                .param(
                        "bands",
                        reading.bands().isEmpty() ? null : reading.bands().toArray(Double[]::new))
                .update();
    }

    /// Keeps why the machine could not read it. Past the patience an officer reads it without the machine; the machine
    /// goes on trying.
    void undetected(UUID id, String trouble, Duration retryIn, boolean letOfficersRead) {
        jdbc.sql("""
                        UPDATE inspection.scan
                           SET trouble = :trouble, next_attempt_at = :later,
                               state = CASE WHEN :open AND state = 'RECEIVED' THEN 'WAITING' ELSE state END,
                               version = version + 1
                         WHERE id = :id""")
                .param("id", id)
                .param("trouble", trouble)
                .param("later", at(clock.instant().plus(retryIn)))
                .param("open", letOfficersRead)
                .update();
    }

    /// Stores how far the reading has come, over the version that was read.
    void move(
            Scan seen,
            ScanState state,
            int reading,
            @Nullable String officer,
            @Nullable String officerName,
            @Nullable String meantFor) {
        boolean decided = !state.isOpen();
        int changed = jdbc.sql("""
                        UPDATE inspection.scan
                           SET state = :state, reading = :reading, officer = :officer, officer_name = :name,
                               in_hand_since = :since, meant_for = :meant, decided_at = :decidedAt,
                               decided_by = :decidedBy, version = version + 1
                         WHERE id = :id AND version = :version""")
                .param("state", state.name())
                .param("reading", reading)
                .param("officer", officer)
                .param("name", officerName)
                .param("since", state == ScanState.IN_HAND ? now() : null)
                .param("meant", meantFor)
                .param("decidedAt", decided ? now() : null)
                .param("decidedBy", decided ? officer : null)
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        if (changed == 0) {
            throw Problem.of(
                    ProblemType.CHANGED_MEANWHILE,
                    "Someone worked on " + seen.name() + " meanwhile. Look at it again before you go on",
                    seen.name() + " 已被其他人員處理，請重新查看後再繼續");
        }
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

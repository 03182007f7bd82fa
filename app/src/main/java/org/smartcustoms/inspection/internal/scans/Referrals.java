package org.smartcustoms.inspection.internal.scans;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationCancelled;
import org.smartcustoms.inspection.FindingRecorded;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.FindingUndone;
import org.smartcustoms.inspection.FindingsTakenOver;
import org.smartcustoms.inspection.internal.desk.Raising;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Scans sent to examination, and what was found. Goods that were declared are examined as that declaration;
/// its finding then stands for the scan. A bag's or parcel's own examination is recorded here.
@Service
public class Referrals {

    private final Scans scans;
    private final Detections detections;
    private final Raising raising;
    private final ScanLog log;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Referrals(
            Scans scans,
            Detections detections,
            Raising raising,
            ScanLog log,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.scans = scans;
        this.detections = detections;
        this.raising = raising;
        this.log = log;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param declarationId the declaration whose examination this is
    /// @param result absent until examined
    record Referral(
            @Nullable UUID declarationId,
            String referrerName,
            Instant referredAt,
            String note,
            @Nullable FindingResult result,
            @Nullable String finding,
            @Nullable String examinedBy,
            @Nullable Instant examinedAt) {}

    void open(Scan scan, Officer by, String note) {
        var declaration = scan.declarationId();
        boolean declared = declaration != null
                && raising.toExamination(
                        declaration, "X-ray " + scan.name() + (note.isBlank() ? "" : ": " + note.strip()));
        jdbc.sql("""
                        INSERT INTO inspection.referral
                            (scan_id, declaration_id, referred_by, referrer_name, referred_at, note)
                        VALUES (:scan, :declaration, :by, :name, :now, :note)""")
                .param("scan", scan.id())
                .param("declaration", declared ? declaration : null)
                .param("by", by.username())
                .param("name", by.name())
                .param("now", now())
                .param("note", note.strip())
                .update();
    }

    Optional<Referral> of(UUID scan) {
        return jdbc.sql("SELECT * FROM inspection.referral WHERE scan_id = :scan")
                .param("scan", scan)
                .query((row, number) -> {
                    var result = row.getString("result");
                    return new Referral(
                            row.getObject("declaration_id", UUID.class),
                            row.getString("referrer_name"),
                            row.getObject("referred_at", OffsetDateTime.class).toInstant(),
                            row.getString("note"),
                            result == null ? null : FindingResult.valueOf(result),
                            row.getString("finding"),
                            row.getString("examined_by"),
                            ScanRow.instant(row, "examined_at"));
                })
                .optional();
    }

    /// Records what the examination of a bag or parcel found, and of each frame whether it was what it seemed.
    @Transactional
    void examine(UUID id, ScanCommands.Examine command) {
        var scan = scans.lock(id);
        var referral =
                of(id).orElseThrow(() -> Problem.conflict(scan.name() + " was not referred", scan.name() + " 並未轉介查驗"));
        if (referral.result() != null) {
            throw Problem.conflict("A finding is recorded for " + scan.name() + " already", scan.name() + " 已有查驗結果");
        }
        if (referral.declarationId() != null) {
            throw Problem.conflict(
                    "It is examined as a declaration: record the finding there", "此影像屬報關貨物，請於該報關單記錄查驗結果");
        }
        judge(id, command.items());
        close(scan, command.result(), command.finding());
        log.write("scan.examined", scan, null, Map.of("result", command.result(), "finding", command.finding()));
    }

    /// Keeps what lay in the frames of a scan whose goods are examined as a declaration: its
    /// finding tells of the goods, not of the places.
    @Transactional
    void judgeFrames(UUID id, ScanCommands.Judge command) {
        var scan = scans.lock(id);
        var referral =
                of(id).orElseThrow(() -> Problem.conflict(scan.name() + " was not referred", scan.name() + " 並未轉介查驗"));
        if (referral.declarationId() == null && referral.result() == null) {
            throw Problem.conflict(
                    "Record what the examination of " + scan.name() + " found, and its frames with it",
                    "請一併記錄 " + scan.name() + " 的查驗結果及各標示框");
        }
        judge(id, command.items());
        log.write(
                "scan.frames-judged",
                scan,
                null,
                Map.of("frames", command.items().size()));
    }

    /// Keeps of each frame what lay in it, for scans of any state that were looked into.
    void judge(UUID scan, List<ScanCommands.Item> items) {
        var known = detections.of(scan).stream()
                .collect(Collectors.toMap(Detections.Detection::id, detection -> detection));
        for (var item : items) {
            var detection = known.get(item.detectionId());
            if (detection == null) {
                throw Problem.invalid(
                        "/items", "There is no frame " + item.detectionId() + " in this scan", "此影像沒有該標示框");
            }
            var outcome = item.confirmed() ? Detections.Outcome.CONFIRMED : Detections.Outcome.HARMLESS;
            var label = item.label() == null ? detection.label() : item.label();
            detections.judge(
                    item.detectionId(), outcome, label, Actors.current().username());
            events.publishEvent(new FrameJudged(item.detectionId()));
        }
    }

    /// The finding on a declaration ends the examination of the scans that were sent with it.
    @EventListener
    @Transactional
    void on(FindingRecorded found) {
        on(new FindingsTakenOver(List.of(found)));
    }

    @EventListener
    @Transactional
    void on(FindingsTakenOver taken) {
        var results = new HashMap<UUID, FindingResult>();
        taken.findings().forEach(found -> results.put(found.declarationId(), found.result()));
        jdbc.sql("""
                        SELECT scan_id, declaration_id FROM inspection.referral
                         WHERE declaration_id = ANY(:ids) AND result IS NULL""")
                .param("ids", results.keySet().toArray(UUID[]::new))
                .query((row, number) ->
                        new Sent(row.getObject("scan_id", UUID.class), row.getObject("declaration_id", UUID.class)))
                .list()
                .forEach(sent ->
                        close(scans.get(sent.scan()), Objects.requireNonNull(results.get(sent.declaration())), ""));
    }

    /// A finding that was taken back stands for no scan any more; the next one does.
    @EventListener
    @Transactional
    void on(FindingUndone undone) {
        jdbc.sql("""
                        UPDATE inspection.referral
                           SET result = NULL, finding = NULL, examined_by = NULL, examined_at = NULL
                         WHERE declaration_id = :declaration RETURNING scan_id""")
                .param("declaration", undone.declarationId())
                .query(UUID.class)
                .list()
                .forEach(scan -> log.tell(scans.get(scan)));
    }

    /// Goods whose declaration was withdrawn are examined as what was scanned.
    @EventListener
    @Transactional
    void on(DeclarationCancelled cancelled) {
        jdbc.sql("""
                        UPDATE inspection.referral SET declaration_id = NULL
                         WHERE declaration_id = :declaration AND result IS NULL RETURNING scan_id""")
                .param("declaration", cancelled.declaration().id().value())
                .query(UUID.class)
                .list()
                .forEach(scan -> log.tell(scans.get(scan)));
    }

    private record Sent(UUID scan, UUID declaration) {}

    private void close(Scan scan, FindingResult result, String finding) {
        jdbc.sql("""
                        UPDATE inspection.referral SET result = :result, finding = :finding, examined_by = :by, examined_at = :now
                         WHERE scan_id = :scan""")
                .param("scan", scan.id())
                .param("result", result.name())
                .param("finding", finding.strip())
                .param("by", Actors.current().username())
                .param("now", now())
                .update();
        log.tell(scan);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

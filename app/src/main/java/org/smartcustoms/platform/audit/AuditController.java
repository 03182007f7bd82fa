package org.smartcustoms.platform.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The audit chain for auditors: to read, to filter, to prove.
@RestController
class AuditController {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final Audit audit;

    AuditController(JdbcClient jdbc, DataSource database, Audit audit) {
        this.jdbc = jdbc;
        this.database = database;
        this.audit = audit;
    }

    record AuditView(
            UUID id,
            @Nullable Long seq,
            Instant at,
            String actor,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String reason,
            @Nullable String source,
            String details) {}

    record AuditPage(List<AuditView> entries, boolean more) {}

    @GetMapping("/api/audit")
    @RequiresPermission(Permission.AUDIT_READ)
    AuditPage list(
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam(defaultValue = "0") int page) {
        var rows = jdbc.sql("""
                        SELECT e.*, l.seq FROM audit.entry e LEFT JOIN audit.link l ON l.entry_id = e.id
                         WHERE (:actor::text IS NULL OR e.actor = :actor)
                           AND (:action::text IS NULL OR e.action LIKE :action || '%')
                           AND (:subject::text IS NULL OR e.subject_id = :subject)
                           AND (:from::timestamptz IS NULL OR e.at >= :from)
                           AND (:to::timestamptz IS NULL OR e.at < :to)
                         ORDER BY e.at DESC, e.id DESC LIMIT :limit OFFSET :offset""")
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("from", from == null ? null : from.atOffset(java.time.ZoneOffset.UTC))
                .param("to", to == null ? null : to.atOffset(java.time.ZoneOffset.UTC))
                .param("limit", PAGE + 1)
                .param("offset", (long) Math.max(0, page) * PAGE)
                .query((row, number) -> new AuditView(
                        row.getObject("id", UUID.class),
                        row.getObject("seq", Long.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getString("details")))
                .list();
        audit.record(AuditEntry.of("audit.read", "audit", "chain").with(Map.of("entries", rows.size())));
        return new AuditPage(rows.subList(0, Math.min(PAGE, rows.size())), rows.size() > PAGE);
    }

    @PostMapping("/api/audit/verification")
    @RequiresPermission(Permission.AUDIT_READ)
    AuditVerification verify() throws java.sql.SQLException {
        audit.record(AuditEntry.of("audit.verified", "audit", "chain"));
        return AuditVerification.of(database, checked -> {});
    }
}

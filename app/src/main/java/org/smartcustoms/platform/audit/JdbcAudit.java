package org.smartcustoms.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/// Writes entries in the caller's transaction and queues them to be linked.
@Component
class JdbcAudit implements Audit {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TimeOrderedIds ids;

    JdbcAudit(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    @Override
    @Transactional
    public void record(Collection<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var at = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var actor = Actors.current().username();
        var source = source();
        var rows = new ArrayList<@Nullable Object[]>(entries.size());
        var pending = new ArrayList<Object[]>(entries.size());
        for (var entry : entries) {
            var id = ids.next();
            rows.add(new @Nullable Object[] {
                id,
                at,
                actor,
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.reason(),
                source,
                json.writeValueAsString(new TreeMap<>(entry.details()))
            });
            pending.add(new Object[] {id});
        }
        jdbc.batchUpdate("""
                INSERT INTO audit.entry (id, at, actor, action, subject_kind, subject_id, reason, source, details)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.batchUpdate("INSERT INTO audit.pending (entry_id) VALUES (?)", pending);
    }

    private static @Nullable String source() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}

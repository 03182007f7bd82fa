package org.smartcustoms.platform.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.database.Columns;
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
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var actor = Actors.current().username();
        var source = source();
        var rows = entries.stream().map(entry -> new Row(ids.next(), entry)).toList();
        Columns.of(rows)
                .add("id", "uuid", Row::id)
                .add("at", "timestamptz", row -> at)
                .add("actor", "text", row -> actor)
                .add("action", "text", row -> row.entry().action())
                .add("subject_kind", "text", row -> row.entry().subjectKind())
                .add("subject_id", "text", row -> row.entry().subjectId())
                .add("reason", "text", row -> row.entry().reason())
                .add("source", "text", row -> source)
                .add(
                        "details",
                        "text",
                        row -> json.writeValueAsString(new TreeMap<>(row.entry().details())))
                .addTo("audit.entry", jdbc);
        Columns.of(rows).add("entry_id", "uuid", Row::id).addTo("audit.pending", jdbc);
    }

    private record Row(UUID id, AuditEntry entry) {}

    private static @Nullable String source() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}

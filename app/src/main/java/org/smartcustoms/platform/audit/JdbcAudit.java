package org.smartcustoms.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.database.Columns;
import org.smartcustoms.platform.database.PerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Writes entries in the caller's transaction, those of one transaction together right before it commits, and queues
/// them to be linked.
@Component
class JdbcAudit implements Audit {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final PerTransaction<List<Row>> waiting = new PerTransaction<>(ArrayList::new, this::write);

    JdbcAudit(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// Its own transaction where the caller has none: an entry and its place in the queue are written both or neither.
    @Override
    @Transactional
    public void record(AuditEntry entry) {
        record(List.of(entry));
    }

    @Override
    @Transactional
    public void record(Collection<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var actor = Actors.current().username();
        var source = Actors.address();
        var rows = waiting.get();
        entries.forEach(entry -> rows.add(new Row(ids.next(), at, actor, source, entry)));
    }

    private void write(List<Row> rows) {
        Columns.of(rows)
                .add("id", "uuid", Row::id)
                .add("at", "timestamptz", Row::at)
                .add("actor", "text", Row::actor)
                .add("action", "text", row -> row.entry().action())
                .add("subject_kind", "text", row -> row.entry().subjectKind())
                .add("subject_id", "text", row -> row.entry().subjectId())
                .add("reason", "text", row -> row.entry().reason())
                .add("source", "text", Row::source)
                .add(
                        "details",
                        "text",
                        row -> json.writeValueAsString(new TreeMap<>(row.entry().details())))
                .addTo("audit.entry", jdbc);
        Columns.of(rows).add("entry_id", "uuid", Row::id).addTo("audit.pending", jdbc);
    }

    private record Row(
            UUID id, Instant at, String actor, @Nullable String source, AuditEntry entry) {}
}

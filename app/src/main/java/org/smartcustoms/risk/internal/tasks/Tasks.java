package org.smartcustoms.risk.internal.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.live.LiveUpdates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Things risk asks a person to look at. One of a kind and subject is open at a time.
@Component
public class Tasks {

    private static final int RECENT = 200;

    private final JdbcClient jdbc;
    private final LiveUpdates live;
    private final Audit audit;
    private final Clock clock;

    Tasks(JdbcClient jdbc, LiveUpdates live, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    record TaskView(
            UUID id,
            String kind,
            String subject,
            Text text,
            Instant raisedAt,
            @Nullable String assignedTo,
            @Nullable Instant assignedAt,
            @Nullable String doneBy,
            @Nullable Instant doneAt,
            @Nullable String note) {}

    /// Raises a task unless the same is open already.
    @Transactional
    public void raise(String kind, String subject, Text text) {
        raise(kind, subject, text, Duration.ZERO);
    }

    /// Raises a task unless the same is open already or was done within `quiet`.
    @Transactional
    public void raise(String kind, String subject, Text text, Duration quiet) {
        var doneLately = jdbc.sql("""
                        SELECT count(*) FROM risk.task
                         WHERE kind = :kind AND subject = :subject AND done_at > :since""")
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("since", OffsetDateTime.ofInstant(clock.instant().minus(quiet), ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
        if (doneLately) {
            return;
        }
        var id = new TimeOrderedIds(clock).next();
        int raised = jdbc.sql("""
                        INSERT INTO risk.task (id, kind, subject, text_en, text_zh, raised_at)
                        VALUES (:id, :kind, :subject, :en, :zh, :at) ON CONFLICT DO NOTHING""")
                .param("id", id)
                .param("kind", kind)
                .param("subject", subject)
                .param("en", text.en())
                .param("zh", text.zh())
                .param("at", now())
                .update();
        if (raised == 1) {
            audit.record(AuditEntry.of("task.raised", "task", id).with(Map.of("kind", kind, "subject", subject)));
            live.publish(LiveUpdates.Topic.TASK, Map.of("id", id, "kind", kind));
        }
    }

    List<TaskView> list() {
        return jdbc.sql("SELECT * FROM risk.task ORDER BY done_at IS NOT NULL, raised_at DESC LIMIT :limit")
                .param("limit", RECENT)
                .query((row, number) -> {
                    var done = row.getObject("done_at", OffsetDateTime.class);
                    var assigned = row.getObject("assigned_at", OffsetDateTime.class);
                    return new TaskView(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getString("subject"),
                            new Text(row.getString("text_en"), row.getString("text_zh")),
                            row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                            row.getString("assigned_to"),
                            assigned == null ? null : assigned.toInstant(),
                            row.getString("done_by"),
                            done == null ? null : done.toInstant(),
                            row.getString("note"));
                })
                .list();
    }

    boolean assign(UUID id, String to) {
        return jdbc.sql("""
                        UPDATE risk.task SET assigned_to = :to, assigned_at = :at WHERE id = :id AND done_at IS NULL""").param("to", to).param("at", now()).param("id", id).update() == 1;
    }

    boolean done(UUID id, String by, String note) {
        return jdbc.sql("""
                        UPDATE risk.task SET done_by = :by, done_at = :at, note = :note
                         WHERE id = :id AND done_at IS NULL""")
                        .param("by", by)
                        .param("at", now())
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

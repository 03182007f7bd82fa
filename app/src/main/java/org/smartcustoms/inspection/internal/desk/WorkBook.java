package org.smartcustoms.inspection.internal.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.Target;
import org.smartcustoms.inspection.internal.work.Targets;
import org.smartcustoms.inspection.internal.work.WorkHistory;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.live.LiveUpdates;
import org.smartcustoms.platform.live.LiveUpdates.Topic;
import org.springframework.stereotype.Component;

/// Where every change of a target is written down at once: its new state, the declaration's status, the step, the audit
/// entry, and after commit a hint to the open consoles.
@Component
class WorkBook {

    private final Targets targets;
    private final WorkHistory history;
    private final DeclarationStatuses statuses;
    private final Audit audit;
    private final LiveUpdates live;
    private final Clock clock;

    WorkBook(
            Targets targets,
            WorkHistory history,
            DeclarationStatuses statuses,
            Audit audit,
            LiveUpdates live,
            Clock clock) {
        this.targets = targets;
        this.history = history;
        this.statuses = statuses;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /// The target, locked, if the caller saw its latest version.
    Target open(UUID declaration, @Nullable Integer version) {
        return targets.lock(declaration).asSeen(version);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Officer caller() {
        return Officer.of(Actors.current());
    }

    /// Stores `target` and the step that led to it.
    void write(Target target, Step step) {
        targets.save(target);
        statuses.follow(java.util.List.of(target));
        note(target, step);
    }

    /// Stores a step that leaves the target's own state as it is.
    void note(Target target, Step step) {
        history.add(target.declarationId(), step);
        var entry = AuditEntry.of(action(step.kind()), "declaration", target.declarationId());
        if (step.reason() != null) {
            entry = entry.because(step.reason());
        }
        if (step.detail() != null) {
            entry = entry.with(Map.of("detail", step.detail()));
        }
        audit.record(entry);
        hint(Map.of(
                "declarationId", target.declarationId(),
                "state", target.state().code()));
    }

    /// Tells the open consoles after commit.
    void hint(Map<String, ?> message) {
        AfterCommit.run(() -> {
            live.publish(Topic.TARGET, message);
            live.publish(Topic.TODAY, Map.of());
        });
    }

    Step step(Step.Kind kind, Target after, @Nullable String reason, @Nullable String detail) {
        var now = now();
        return new Step(kind, now, now, caller(), reason, after.lane(), detail);
    }

    static String action(Step.Kind kind) {
        return "target." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.smartcustoms.inspection.internal.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.DeclarationDetained;
import org.smartcustoms.inspection.DeclarationsReleased;
import org.smartcustoms.inspection.internal.desk.Commands.Decide;
import org.smartcustoms.inspection.internal.work.DecisionPolicies;
import org.smartcustoms.inspection.internal.work.Finding;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.Target;
import org.smartcustoms.inspection.internal.work.WorkHistory;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.smartcustoms.inspection.internal.work.WorkState.Decision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Released or detained. An override that still waits lapses with the decision.
@Service
class Decisions {

    private final WorkBook book;
    private final WorkHistory history;
    private final ApplicationEventPublisher events;

    Decisions(WorkBook book, WorkHistory history, ApplicationEventPublisher events) {
        this.book = book;
        this.history = history;
        this.events = events;
    }

    @Transactional
    void release(UUID declaration, Decide command) {
        var target = book.open(declaration, command.version());
        DecisionPolicies.releasing(target).orRefuse();
        lapse(target);
        release(target, command.reason());
    }

    /// Releases without asking: for those who have asked their own policy.
    void release(Target target, String reason) {
        var after = target.with(new WorkState.Released(decision(), finding(target)));
        book.write(after, book.step(Step.Kind.RELEASED, after, reason, null));
        events.publishEvent(new DeclarationsReleased(
                List.of(target.declarationId()),
                false,
                book.now(),
                book.caller().username()));
    }

    @Transactional
    void detain(UUID declaration, Decide command) {
        var target = book.open(declaration, command.version());
        DecisionPolicies.detaining(target).orRefuse();
        lapse(target);
        var after = target.with(new WorkState.Detained(decision(), finding(target)));
        book.write(after, book.step(Step.Kind.DETAINED, after, command.reason(), null));
        events.publishEvent(new DeclarationDetained(
                declaration, command.reason(), book.now(), book.caller().username()));
    }

    private void lapse(Target target) {
        if (target.pending() != null) {
            history.close(target.pending(), "LAPSED", book.caller().username(), book.now());
            book.note(target, book.step(Step.Kind.OVERRIDE_LAPSED, target, null, null));
        }
    }

    private Decision decision() {
        return new Decision(book.now(), book.caller().username(), false);
    }

    private static @Nullable Finding finding(Target target) {
        return target.state().standingFinding().orElse(null);
    }
}

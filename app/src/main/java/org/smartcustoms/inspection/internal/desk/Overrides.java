package org.smartcustoms.inspection.internal.desk;

import java.util.Objects;
import java.util.UUID;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.internal.desk.Commands.DecideOverride;
import org.smartcustoms.inspection.internal.desk.Commands.RequestOverride;
import org.smartcustoms.inspection.internal.work.DecisionPolicies;
import org.smartcustoms.inspection.internal.work.LaneOverride;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.Target;
import org.smartcustoms.inspection.internal.work.WorkHistory;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Leaving the lane that screening chose. Towards less scrutiny it takes two officers; towards more, one.
@Service
class Overrides {

    private final WorkBook book;
    private final WorkHistory history;
    private final Decisions decisions;

    Overrides(WorkBook book, WorkHistory history, Decisions decisions) {
        this.book = book;
        this.history = history;
        this.decisions = decisions;
    }

    @Transactional
    void request(UUID declaration, RequestOverride command) {
        var target = book.open(declaration, command.version());
        DecisionPolicies.overriding(target, command.lane()).orRefuse();
        if (command.lane().compareTo(target.lane()) > 0) {
            var after = target.in(command.lane());
            book.write(
                    after,
                    book.step(
                            Step.Kind.RAISED,
                            after,
                            command.reason(),
                            command.lane().name()));
            return;
        }
        mayDecide();
        var override = new LaneOverride(
                history.newId(), target.lane(), command.lane(), command.reason(), book.caller(), book.now());
        history.request(declaration, override);
        book.write(
                target,
                book.step(
                        Step.Kind.OVERRIDE_REQUESTED,
                        target,
                        command.reason(),
                        command.lane().name()));
    }

    private static void mayDecide() {
        if (!Actors.current().may(Permission.RELEASE_DECIDE)) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED,
                    "Your role does not include the permission RELEASE_DECIDE, which asking for a lighter lane takes",
                    "你的職務並不包括 RELEASE_DECIDE 權限，不能申請較寬鬆的通道");
        }
    }

    @Transactional
    void decide(UUID declaration, DecideOverride command) {
        var target = book.open(declaration, command.version());
        DecisionPolicies.decidingOverride(target, Actors.current()).orRefuse();
        var override = Objects.requireNonNull(target.pending(), "the policy let it through");
        if (command.approves()) {
            approve(target, override, command);
        } else {
            history.close(override, "REFUSED", book.caller().username(), book.now());
            book.write(target, book.step(Step.Kind.OVERRIDE_REFUSED, target, command.reason(), null));
        }
    }

    private void approve(Target target, LaneOverride override, DecideOverride command) {
        history.close(override, "APPROVED", book.caller().username(), book.now());
        var moved = target.in(override.to());
        var step = book.step(
                Step.Kind.OVERRIDE_APPROVED,
                moved,
                command.reason(),
                override.to().name());
        if (override.to() == Lane.RELEASE) {
            book.note(moved, step);
            decisions.release(moved, override.reason());
        } else {
            book.write(moved, step);
        }
    }
}

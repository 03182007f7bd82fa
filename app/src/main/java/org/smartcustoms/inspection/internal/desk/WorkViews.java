package org.smartcustoms.inspection.internal.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.desk.WorkView.DecisionView;
import org.smartcustoms.inspection.internal.desk.WorkView.FindingView;
import org.smartcustoms.inspection.internal.desk.WorkView.OverrideView;
import org.smartcustoms.inspection.internal.desk.WorkView.StepView;
import org.smartcustoms.inspection.internal.work.DecisionPolicies;
import org.smartcustoms.inspection.internal.work.LaneOverride;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.Target;
import org.smartcustoms.inspection.internal.work.Targets;
import org.smartcustoms.inspection.internal.work.WorkAction;
import org.smartcustoms.inspection.internal.work.WorkHistory;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.smartcustoms.inspection.internal.work.WorkState.Decision;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Draws up [WorkView]s for the current caller.
@Component
class WorkViews {

    private final Targets targets;
    private final WorkHistory history;
    private final Clock clock;

    WorkViews(Targets targets, WorkHistory history, Clock clock) {
        this.targets = targets;
        this.history = history;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    WorkView of(UUID declaration) {
        var target = targets.find(declaration)
                .orElseThrow(() -> Problem.notFound(
                        "There is no work on a declaration " + declaration, "沒有報關單 " + declaration + " 的處理紀錄"));
        var now = clock.instant();
        var actor = Actors.current();
        var decision = decision(target.state());
        var until = decision == null ? now : decision.at();
        return new WorkView(
                declaration,
                target.reference(),
                target.lane(),
                target.state().code(),
                target.state().inHandOf().orElse(null),
                finding(target),
                decision,
                override(target.pending()),
                Math.max(0, Duration.between(target.acceptedAt(), until).toSeconds()),
                WorkAction.open(target, actor, now),
                WorkAction.offers(target, actor, now),
                history.of(declaration).stream().map(WorkViews::step).toList(),
                target.version());
    }

    private static @Nullable FindingView finding(Target target) {
        return target.state()
                .standingFinding()
                .map(finding -> new FindingView(
                        finding.result(),
                        finding.discrepancyKind(),
                        finding.valueShort(),
                        finding.critical(),
                        finding.note(),
                        finding.foundAt(),
                        finding.foundBy(),
                        target.state() instanceof WorkState.Found
                                ? finding.recordedAt().plus(DecisionPolicies.UNDO_WITHIN)
                                : null))
                .orElse(null);
    }

    private static @Nullable DecisionView decision(WorkState state) {
        return switch (state) {
            case WorkState.Released(var decision, var finding) -> view(decision);
            case WorkState.Detained(var decision, var finding) -> view(decision);
            case WorkState.Withdrawn(Instant at) -> new DecisionView(at, "lodger", false);
            case WorkState.Waiting w -> null;
            case WorkState.Assigned a -> null;
            case WorkState.UnderExamination u -> null;
            case WorkState.Found f -> null;
        };
    }

    private static DecisionView view(Decision decision) {
        return new DecisionView(decision.at(), decision.by(), decision.automatic());
    }

    private static @Nullable OverrideView override(@Nullable LaneOverride override) {
        return override == null
                ? null
                : new OverrideView(
                        override.from(),
                        override.to(),
                        override.reason(),
                        override.requestedBy(),
                        override.requestedAt());
    }

    private static StepView step(Step step) {
        return new StepView(
                step.kind(),
                step.kind().title(),
                step.at(),
                step.actor().name(),
                step.reason(),
                step.lane(),
                step.detail());
    }
}

package org.smartcustoms.inspection.internal.desk;

import java.util.Map;
import java.util.UUID;
import org.smartcustoms.inspection.FindingRecorded;
import org.smartcustoms.inspection.FindingUndone;
import org.smartcustoms.inspection.internal.desk.Commands.RecordFinding;
import org.smartcustoms.inspection.internal.desk.Commands.Start;
import org.smartcustoms.inspection.internal.work.DecisionPolicies;
import org.smartcustoms.inspection.internal.work.Finding;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.Target;
import org.smartcustoms.inspection.internal.work.WorkHistory;
import org.smartcustoms.inspection.internal.work.WorkPolicies;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.smartcustoms.inspection.internal.work.WorkState.Detained;
import org.smartcustoms.inspection.internal.work.WorkState.Found;
import org.smartcustoms.inspection.internal.work.WorkState.UnderExamination;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an examination found, recorded and taken back.
@Service
class Findings {

    private final WorkBook book;
    private final WorkHistory history;
    private final FindingChecks checks;
    private final Labels labels;
    private final ApplicationEventPublisher events;

    Findings(
            WorkBook book, WorkHistory history, FindingChecks checks, Labels labels, ApplicationEventPublisher events) {
        this.book = book;
        this.history = history;
        this.checks = checks;
        this.labels = labels;
        this.events = events;
    }

    @Transactional
    void record(UUID declaration, RecordFinding command) {
        var problems = checks.problems(command, "");
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        var target = book.open(declaration, command.version());
        WorkPolicies.finding(target, Actors.current()).orRefuse();
        var finding = checks.finding(history.newId(), command, book.now());
        history.record(Map.of(declaration, finding));
        var after = target.with(found(target, finding));
        book.write(
                after,
                book.step(
                        Step.Kind.FINDING_RECORDED,
                        after,
                        command.note(),
                        finding.result().name()));
        labels.tell(Map.of(declaration, finding));
        events.publishEvent(recorded(declaration, finding));
    }

    private WorkState found(Target target, Finding finding) {
        return switch (target.state()) {
            case UnderExamination(var officer, var since) -> new Found(officer, since, finding);
            case Detained(var decision, var none) -> new Detained(decision, finding);
            case Found f -> throw unexpected(f);
            case WorkState.Waiting w -> throw unexpected(w);
            case WorkState.Assigned a -> throw unexpected(a);
            case WorkState.Released r -> throw unexpected(r);
            case WorkState.Withdrawn w -> throw unexpected(w);
        };
    }

    private static IllegalStateException unexpected(WorkState state) {
        return new IllegalStateException("No finding can be recorded in " + state.code());
    }

    @Transactional
    void undo(UUID declaration, Start command) {
        var target = book.open(declaration, command.version());
        DecisionPolicies.undoing(target, Actors.current(), book.now()).orRefuse();
        if (!(target.state() instanceof Found(Officer officer, var since, Finding finding))) {
            throw unexpected(target.state());
        }
        history.undo(finding, book.caller().username(), book.now());
        var after = target.with(new UnderExamination(officer, since));
        book.write(
                after,
                book.step(
                        Step.Kind.FINDING_UNDONE, after, null, finding.result().name()));
        labels.withdraw(declaration);
        events.publishEvent(new FindingUndone(
                declaration, finding.result(), book.now(), book.caller().username()));
    }

    static FindingRecorded recorded(UUID declaration, Finding finding) {
        return new FindingRecorded(
                declaration,
                finding.result(),
                finding.discrepancyKind(),
                finding.valueShort(),
                finding.critical(),
                finding.foundAt(),
                finding.foundBy());
    }
}

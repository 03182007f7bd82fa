package org.smartcustoms.inspection.internal.desk;

import static org.smartcustoms.inspection.internal.desk.Findings.recorded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.OutcomesStated;
import org.smartcustoms.inspection.DiscrepancyKind;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.FindingsTakenOver;
import org.smartcustoms.inspection.internal.desk.Commands.PastFinding;
import org.smartcustoms.inspection.internal.desk.Commands.RecordFinding;
import org.smartcustoms.inspection.internal.work.Finding;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.Target;
import org.smartcustoms.inspection.internal.work.Targets;
import org.smartcustoms.inspection.internal.work.Verdict;
import org.smartcustoms.inspection.internal.work.WorkHistory;
import org.smartcustoms.inspection.internal.work.WorkPolicies;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.smartcustoms.inspection.internal.work.WorkState.Decision;
import org.smartcustoms.inspection.internal.work.WorkState.Detained;
import org.smartcustoms.inspection.internal.work.WorkState.Released;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.FieldProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Findings taken over from history, many at a time. Each closes the work on its declaration as of the day it was
/// found: contraband was detained, all else let go. One that can't be taken never costs the others, and sending the
/// same one again changes nothing.
@Service
public class PastFindings {

    private final Targets targets;
    private final WorkHistory history;
    private final WorkBook book;
    private final FindingChecks checks;
    private final DeclarationStatuses statuses;
    private final Labels labels;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PastFindings(
            Targets targets,
            WorkHistory history,
            WorkBook book,
            FindingChecks checks,
            DeclarationStatuses statuses,
            Labels labels,
            Audit audit,
            ApplicationEventPublisher events) {
        this.targets = targets;
        this.history = history;
        this.book = book;
        this.checks = checks;
        this.statuses = statuses;
        this.labels = labels;
        this.audit = audit;
        this.events = events;
    }

    record Accepted(int index, UUID declarationId, String outcome) {}

    record Rejected(int index, UUID declarationId, List<FieldProblem> errors) {}

    record BatchResult(List<Accepted> accepted, List<Rejected> rejected) {}

    @Transactional
    BatchResult take(List<PastFinding> batch) {
        var known = new HashMap<>(
                targets.lockAll(batch.stream().map(PastFinding::declarationId).toList()));
        var result = new BatchResult(new ArrayList<>(), new ArrayList<>());
        var taken = new LinkedHashMap<UUID, Finding>();
        for (int i = 0; i < batch.size(); i++) {
            var past = batch.get(i);
            var target = known.get(past.declarationId());
            var problems = problems(past, target, i);
            if (target != null && isSame(target, past)) {
                result.accepted().add(new Accepted(i, past.declarationId(), "UNCHANGED"));
            } else if (target == null || !problems.isEmpty()) {
                result.rejected().add(new Rejected(i, past.declarationId(), problems));
            } else {
                var finding = checks.finding(history.newId(), command(past), book.now());
                taken.put(past.declarationId(), finding);
                known.put(past.declarationId(), closed(target, finding));
                result.accepted().add(new Accepted(i, past.declarationId(), "RECORDED"));
            }
        }
        store(known, taken, book.caller());
        labels.tell(taken);
        return result;
    }

    /// Takes what a file told of past examinations; risk has learnt of it from the file itself.
    @Transactional
    public void takeStated(OutcomesStated stated) {
        var known = new HashMap<>(targets.lockAll(stated.outcomes().stream()
                .map(outcome -> outcome.declaration().value())
                .toList()));
        var taken = new LinkedHashMap<UUID, Finding>();
        for (var outcome : stated.outcomes()) {
            var id = outcome.declaration().value();
            var target = known.get(id);
            if (target != null && WorkPolicies.findingFromHistory(target).isAllowed()) {
                var finding = stated(outcome, stated.statedBy());
                taken.put(id, finding);
                known.put(id, closed(target, finding));
            }
        }
        store(known, taken, new Officer(stated.statedBy(), stated.statedBy()));
    }

    private Finding stated(OutcomesStated.Stated outcome, String by) {
        return new Finding(
                history.newId(),
                outcome.illicit() ? FindingResult.DISCREPANCY : FindingResult.CLEAN,
                outcome.illicit() ? DiscrepancyKind.OTHER : null,
                null,
                outcome.critical(),
                "",
                outcome.at(),
                by,
                book.now());
    }

    private List<FieldProblem> problems(PastFinding past, @Nullable Target target, int index) {
        var at = "/findings/" + index;
        if (target == null) {
            return List.of(FieldProblem.at(
                    at + "/declarationId",
                    "There is no declaration " + past.declarationId(),
                    "沒有報關單 " + past.declarationId()));
        }
        var problems = new ArrayList<>(checks.problems(command(past), at));
        if (WorkPolicies.findingFromHistory(target) instanceof Verdict.Refused(var because)) {
            problems.add(new FieldProblem(at, because));
        }
        return problems;
    }

    private static boolean isSame(Target target, PastFinding past) {
        return target.state()
                .standingFinding()
                .filter(finding -> finding.result() == past.result()
                        && finding.discrepancyKind() == past.discrepancyKind()
                        && amount(finding.valueShort()).compareTo(amount(past.valueShort())) == 0)
                .isPresent();
    }

    private static BigDecimal amount(@Nullable BigDecimal value) {
        return Optional.ofNullable(value).orElse(BigDecimal.ZERO);
    }

    private static RecordFinding command(PastFinding past) {
        return new RecordFinding(
                past.result(),
                past.discrepancyKind(),
                past.valueShort(),
                past.note(),
                past.critical(),
                past.foundAt(),
                null);
    }

    private static Target closed(Target target, Finding finding) {
        return target.with(
                switch (target.state()) {
                    case Released(var decision, var none) -> new Released(decision, finding);
                    case Detained(var decision, var none) -> new Detained(decision, finding);
                    case WorkState.Waiting w -> decided(finding);
                    case WorkState.Assigned a -> decided(finding);
                    case WorkState.UnderExamination u -> decided(finding);
                    case WorkState.Found f -> throw new IllegalStateException("refused by the policy");
                    case WorkState.Withdrawn w -> throw new IllegalStateException("refused by the policy");
                });
    }

    private static WorkState decided(Finding finding) {
        var decision = new Decision(finding.foundAt(), finding.foundBy(), false);
        return finding.result() == FindingResult.CONTRABAND
                ? new Detained(decision, finding)
                : new Released(decision, finding);
    }

    private void store(Map<UUID, Target> targetsAfter, Map<UUID, Finding> taken, Officer by) {
        if (taken.isEmpty()) {
            return;
        }
        var steps = new LinkedHashMap<UUID, List<Step>>();
        var audited = new ArrayList<AuditEntry>();
        taken.forEach((id, finding) -> {
            var target = Objects.requireNonNull(targetsAfter.get(id));
            steps.put(
                    id,
                    List.of(new Step(
                            Step.Kind.FINDING_TAKEN_OVER,
                            finding.foundAt(),
                            finding.recordedAt(),
                            by,
                            finding.note(),
                            target.lane(),
                            finding.result().name())));
            audited.add(AuditEntry.of(WorkBook.action(Step.Kind.FINDING_TAKEN_OVER), "declaration", id)
                    .with(Map.of(
                            "result",
                            finding.result(),
                            "foundAt",
                            finding.foundAt().toString())));
        });
        var closed = taken.keySet().stream()
                .map(id -> Objects.requireNonNull(targetsAfter.get(id)))
                .toList();
        targets.saveAll(closed);
        targets.write();
        history.record(taken);
        statuses.follow(closed);
        history.add(steps);
        audit.record(audited);
        events.publishEvent(new FindingsTakenOver(taken.entrySet().stream()
                .map(entry -> recorded(entry.getKey(), entry.getValue()))
                .toList()));
        book.hint(Map.of("takenOver", taken.size()));
    }
}

package org.smartcustoms.inspection.internal.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.DeclarationsReleased;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.inspection.internal.work.Selection;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.Target;
import org.smartcustoms.inspection.internal.work.Targets;
import org.smartcustoms.inspection.internal.work.WorkHistory;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the work on declarations as screening places them, releases those in the release lane, and follows later
/// screenings and cancellations of their lodgers.
@Service
public class Opening {

    private static final Officer SCREENING = new Officer("system", "Screening");

    private final Targets targets;
    private final WorkHistory history;
    private final WorkBook book;
    private final DeclarationStatuses statuses;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Opening(
            Targets targets,
            WorkHistory history,
            WorkBook book,
            DeclarationStatuses statuses,
            Audit audit,
            ApplicationEventPublisher events) {
        this.targets = targets;
        this.history = history;
        this.book = book;
        this.statuses = statuses;
        this.audit = audit;
        this.events = events;
    }

    /// Takes screening's word for these declarations, in the transaction in which it was given.
    @Transactional
    public void open(List<Selection> selections) {
        if (selections.isEmpty()) {
            return;
        }
        var known =
                targets.known(selections.stream().map(Selection::declarationId).toList());
        var fresh = selections.stream()
                .filter(selection -> !known.contains(selection.declarationId()))
                .toList();
        begin(fresh);
        again(selections.stream()
                .filter(selection -> known.contains(selection.declarationId()))
                .toList());
        book.hint(Map.of("opened", selections.size()));
    }

    private void begin(List<Selection> fresh) {
        targets.open(fresh);
        fresh.forEach(selection -> history.add(Map.of(selection.declarationId(), firstSteps(selection))));
        release(fresh.stream().filter(Opening::isReleased).toList());
    }

    /// Releases what is being lodged and screening has not spoken about.
    @Transactional
    public void openOthers(List<Selection> lodged) {
        var spokenAbout = targets.fresh(
                        lodged.stream().map(Selection::declarationId).toList())
                .keySet();
        var others = lodged.stream()
                .filter(selection -> !spokenAbout.contains(selection.declarationId()))
                .toList();
        if (!others.isEmpty()) {
            begin(others);
            book.hint(Map.of("opened", others.size()));
        }
    }

    private static boolean isReleased(Selection selection) {
        return selection.lane() == Lane.RELEASE;
    }

    private static List<Step> firstSteps(Selection selection) {
        var at = selection.at();
        var now = selection.selectedAt();
        var placed = new Step(Step.Kind.SELECTED, at, now, SCREENING, null, selection.lane(), selection.selectedBy());
        return isReleased(selection)
                ? List.of(
                        placed,
                        new Step(Step.Kind.RELEASED_AUTOMATICALLY, at, now, SCREENING, null, selection.lane(), null))
                : List.of(placed);
    }

    private void release(List<Selection> released) {
        if (released.isEmpty()) {
            return;
        }
        var ids = released.stream().map(Selection::declarationId).toList();
        statuses.released(ids);
        audit.record(AuditEntry.of("target.released-automatically", "lodging", ids.getFirst())
                .with(Map.of(
                        "count",
                        ids.size(),
                        "declarations",
                        ids.stream().map(UUID::toString).toList())));
        events.publishEvent(
                new DeclarationsReleased(ids, true, released.getFirst().selectedAt(), SCREENING.username()));
    }

    /// A later screening may send a target to a stricter lane, never to a lighter one behind an officer's back.
    private void again(List<Selection> selections) {
        var byId = selections.stream().collect(Collectors.toMap(Selection::declarationId, Function.identity()));
        targets.lockAll(byId.keySet()).forEach((id, target) -> {
            var selection = java.util.Objects.requireNonNull(byId.get(id));
            if (!target.state().code().isOpen()) {
                return;
            }
            targets.rescore(selection);
            var stricter = selection.lane().compareTo(target.lane()) > 0;
            var after = stricter ? target.in(selection.lane()) : target;
            var at = selection.selectedAt();
            targets.save(after);
            history.add(
                    id,
                    new Step(Step.Kind.SELECTED_AGAIN, at, at, SCREENING, null, after.lane(), selection.selectedBy()));
        });
    }

    /// Closes the work on declarations that their lodgers cancelled.
    @Transactional
    public void withdraw(List<UUID> declarations) {
        var steps = new LinkedHashMap<UUID, List<Step>>();
        var open = new ArrayList<Target>(targets.lockAll(declarations).values());
        open.removeIf(target -> !target.state().code().isOpen());
        for (var target : open) {
            var now = book.now();
            var after = target.with(new WorkState.Withdrawn(now));
            targets.save(after);
            steps.put(
                    target.declarationId(),
                    List.of(new Step(Step.Kind.WITHDRAWN, now, now, book.caller(), null, after.lane(), null)));
        }
        history.add(steps);
        book.hint(Map.of("withdrawn", open.size()));
    }
}

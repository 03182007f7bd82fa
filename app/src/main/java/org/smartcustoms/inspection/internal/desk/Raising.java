package org.smartcustoms.inspection.internal.desk;

import java.util.UUID;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.internal.work.DecisionPolicies;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Sends a declaration to examination because of what was seen of its goods.
@Service
public class Raising {

    private final Targets targets;
    private final WorkBook book;

    Raising(Targets targets, WorkBook book) {
        this.targets = targets;
        this.book = book;
    }

    /// Moves the declaration to the examination lane, in the caller's transaction. One that is there already, or that
    /// is decided, stays as it is.
    ///
    /// @return whether an examination of the declaration is open afterwards
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean toExamination(UUID declaration, String reason) {
        if (targets.find(declaration).isEmpty()) {
            return false;
        }
        var target = targets.lock(declaration);
        if (target.lane() == Lane.EXAMINATION) {
            return target.state().code().isOpen();
        }
        if (!DecisionPolicies.overriding(target, Lane.EXAMINATION).isAllowed()) {
            return false;
        }
        var after = target.in(Lane.EXAMINATION);
        book.write(after, book.step(Step.Kind.RAISED, after, reason, Lane.EXAMINATION.name()));
        return true;
    }
}

package org.smartcustoms.risk;

import java.util.Collection;
import java.util.List;
import org.smartcustoms.consignment.DeclarationId;

/// What other modules tell risk, so that it learns. Called in the caller's transaction: an outcome is learnt if and
/// only if that transaction commits, and at once after it does.
public interface RiskSignals {

    /// Takes outcomes in. One already known word for word changes nothing; one that contradicts an earlier one
    /// replaces it, and both stay on record.
    void outcomes(Collection<ExaminationOutcome> outcomes);

    default void outcome(ExaminationOutcome outcome) {
        outcomes(List.of(outcome));
    }

    /// Takes an outcome back, as when a finding is undone: it no longer counts, and what was learnt from it goes. It
    /// stays on record. Nothing happens where no outcome counts.
    void withdrawn(DeclarationId declaration);
}

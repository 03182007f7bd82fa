package org.smartcustoms.risk;

import java.util.Collection;
import java.util.List;

/// What other modules tell risk, so that it learns. Called in the caller's transaction: an outcome is learnt if and
/// only if that transaction commits, and at once after it does.
public interface RiskSignals {

    /// Takes outcomes in. One already known word for word changes nothing; one that contradicts an earlier one
    /// replaces it, and both stay on record.
    void outcomes(Collection<ExaminationOutcome> outcomes);

    default void outcome(ExaminationOutcome outcome) {
        outcomes(List.of(outcome));
    }
}

package org.smartcustoms.engines.selectivity.rules;

/// A condition made ready to run: names resolved to slots, lists and expressions bound.
@FunctionalInterface
interface Test {
    /// @throws CannotEvaluate when these facts make the condition fail
    boolean holds(Facts facts);
}

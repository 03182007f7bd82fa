package org.smartcustoms.engines.selectivity.rules;

/// What a rule says about one set of facts: three-valued, after Kleene.
public sealed interface Verdict {
    /// The condition holds.
    record Holds() implements Verdict {}

    /// The condition does not hold.
    record HoldsNot() implements Verdict {}

    /// The condition has no answer for these facts.
    ///
    /// @param reason one sentence naming the field or the failing expression
    record CouldNotEvaluate(String reason) implements Verdict {}

    Verdict HOLDS = new Holds();
    Verdict HOLDS_NOT = new HoldsNot();
}

package org.smartcustoms.engines.selectivity.rules;

import java.util.List;

/// What all rules said about a declaration.
///
/// @param hits rules that hit, highest priority first, then by id
/// @param notEvaluated rules that could not be evaluated, in the same order
public record RuleOutcome(List<RuleHit> hits, List<NotEvaluated> notEvaluated) {

    public static final RuleOutcome NOTHING = new RuleOutcome(List.of(), List.of());

    public RuleOutcome {
        hits = List.copyOf(hits);
        notEvaluated = List.copyOf(notEvaluated);
    }
}

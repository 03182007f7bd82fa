package org.smartcustoms.engines.selectivity.rules;

/// A rule that could not be evaluated on these facts; the decision is made without it and says so.
///
/// @param rule which version
/// @param reason one sentence naming the field or the failing expression
public record NotEvaluated(RuleVersion rule, String reason) {}

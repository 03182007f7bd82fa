package org.smartcustoms.engines.selectivity.rules;

/// A rule that hit.
///
/// @param rule which version
/// @param name what officers call it
/// @param action what it asks for
public record RuleHit(RuleVersion rule, String name, RuleAction action) {}

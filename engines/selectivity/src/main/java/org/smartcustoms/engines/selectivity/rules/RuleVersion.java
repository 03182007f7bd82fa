package org.smartcustoms.engines.selectivity.rules;

/// Points at one version of a rule, so that a decision can be replayed with what it used.
public record RuleVersion(String id, int version) {}

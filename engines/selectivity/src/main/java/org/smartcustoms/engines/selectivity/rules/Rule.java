package org.smartcustoms.engines.selectivity.rules;

/// One version of a selection rule.
///
/// @param id stays the same over versions
/// @param version from 1 upwards; a published version never changes
/// @param name what officers call it
/// @param condition when it hits
/// @param action what a hit asks for
/// @param priority higher ones are listed first
public record Rule(String id, int version, String name, Condition condition, RuleAction action, int priority) {
    public Rule {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a rule needs an id");
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
    }

    /// The reference a decision keeps.
    public RuleVersion reference() {
        return new RuleVersion(id, version);
    }
}

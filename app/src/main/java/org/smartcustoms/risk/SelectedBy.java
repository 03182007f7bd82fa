package org.smartcustoms.risk;

/// What selected a declaration for examination, in order of precedence.
public enum SelectedBy {
    /// A live rule.
    RULE,
    /// The random control group: the yardstick by which missed fraud is estimated.
    RANDOM_CONTROL,
    /// The share of exploration kept for combinations and parties never seen before.
    NOVELTY,
    /// To learn about what is little known.
    EXPLORATION,
    /// The most expected value for an officer's time.
    MODEL,
    /// Nothing did.
    NONE
}

package org.smartcustoms.engines.selectivity.selection;

/// Why a declaration was selected, in the order of precedence.
public enum SelectedBy {
    /// A mandatory criterion.
    RULE,
    /// The random control group.
    RANDOM_CONTROL,
    /// The share of exploration kept for combinations and parties never seen before.
    NOVELTY,
    /// To learn about what is little known.
    EXPLORATION,
    /// The most expected value for an officer's time.
    MODEL,
    /// Not selected.
    NONE
}

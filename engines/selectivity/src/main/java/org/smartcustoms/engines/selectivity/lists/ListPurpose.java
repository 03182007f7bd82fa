package org.smartcustoms.engines.selectivity.lists;

/// What a list is kept for.
public enum ListPurpose {
    /// Those to look at more.
    WATCH,
    /// Traders to examine less.
    TRUSTED,
    /// Those not to deal with.
    EMBARGO
}

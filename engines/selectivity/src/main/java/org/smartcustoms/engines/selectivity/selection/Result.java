package org.smartcustoms.engines.selectivity.selection;

/// What an examination brought.
public enum Result {
    /// Not examined, or not yet.
    UNKNOWN,
    CLEAN,
    FOUND
}

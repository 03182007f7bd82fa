package org.smartcustoms.simulator;

/// Which way goods go.
public enum Trade {
    IMPORT,
    EXPORT,
    TRANSIT
}

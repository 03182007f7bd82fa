package org.smartcustoms.engines.selectivity.selection;

/// Whether the trader behind a consignment is trusted.
public enum Standing {
    ORDINARY,
    TRUSTED
}

package org.smartcustoms.inspection.internal.scans;

/// How far the reading of a scan has come.
public enum ScanState {
    /// The machine has not looked yet.
    RECEIVED,
    /// An officer may take it.
    WAITING,
    /// An officer looks at it.
    IN_HAND,
    /// Nothing to examine.
    CLEARED,
    /// Sent to examination.
    REFERRED;

    boolean isOpen() {
        return switch (this) {
            case RECEIVED, WAITING, IN_HAND -> true;
            case CLEARED, REFERRED -> false;
        };
    }
}

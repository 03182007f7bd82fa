package org.smartcustoms.consignment;

/// Where a declaration goes after screening, from the lightest treatment to the heaviest. `risk` decides it; it is kept
/// with the declaration so that lists can be filtered by it.
public enum Lane {
    RELEASE,
    DOCUMENT_CHECK,
    EXAMINATION
}

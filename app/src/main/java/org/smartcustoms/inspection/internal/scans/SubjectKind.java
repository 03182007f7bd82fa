package org.smartcustoms.inspection.internal.scans;

/// What lay in the machine.
public enum SubjectKind {
    BAG,
    PARCEL,
    CONSIGNMENT,
    CROSSING
}

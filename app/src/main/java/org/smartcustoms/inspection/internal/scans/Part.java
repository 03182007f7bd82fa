package org.smartcustoms.inspection.internal.scans;

/// What a file is to its scan.
public enum Part {
    /// The one file that holds everything.
    ORIGINAL,
    /// The low-energy channel of a pair.
    LOW,
    /// The high-energy channel of a pair.
    HIGH,
    /// What a pair's side-car says.
    SIDE_CAR
}

package org.smartcustoms.inspection.internal.scans;

/// Who or what saw something.
public enum Line {
    /// The trained network.
    LEARNED,
    /// Arithmetic: the beam did not get through.
    DENSE,
    /// It resembles an example that an officer confirmed.
    SIMILAR,
    /// An officer drew the frame.
    OFFICER
}

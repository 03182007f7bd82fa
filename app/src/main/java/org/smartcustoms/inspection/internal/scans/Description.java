package org.smartcustoms.inspection.internal.scans;

/// A whole scan as a vector of length one.
///
/// @param network fingerprint of the weights that made it
public record Description(String network, float[] vector) {}

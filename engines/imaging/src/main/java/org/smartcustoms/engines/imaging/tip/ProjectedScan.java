package org.smartcustoms.engines.imaging.tip;

import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Truth;

/// A raw scan with a threat that isn't there, and where it lies.
public record ProjectedScan(DualEnergyScan scan, Truth truth) {}

package org.smartcustoms.inspection.internal.scans;

import java.util.UUID;

/// The machine has read a scan. Heard inside this module alone.
public record ScanRead(UUID scanId) {}

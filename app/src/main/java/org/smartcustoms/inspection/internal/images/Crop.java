package org.smartcustoms.inspection.internal.images;

import java.time.Instant;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.inspection.internal.scans.Detections.Outcome;

/// A place in a scan that somebody looked into.
record Crop(
        UUID id,
        UUID scanId,
        String scan,
        String label,
        Outcome outcome,
        String post,
        Box box,
        String addedBy,
        Instant addedAt) {}

package org.smartcustoms.inspection.internal.scans;

import java.util.UUID;

/// Somebody looked at what lay in a frame. Heard inside this module alone.
public record FrameJudged(UUID detectionId) {}

package org.smartcustoms.inspection;

import java.time.Instant;
import java.util.UUID;

/// A finding was taken back minutes after it was recorded: what was learnt from it no longer holds.
public record FindingUndone(UUID declarationId, FindingResult result, Instant at, String by) {}

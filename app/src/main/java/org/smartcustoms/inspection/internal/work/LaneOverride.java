package org.smartcustoms.inspection.internal.work;

import java.time.Instant;
import java.util.UUID;
import org.smartcustoms.consignment.Lane;

/// One officer's request to leave the lane that screening chose, waiting for a second officer.
public record LaneOverride(UUID id, Lane from, Lane to, String reason, Officer requestedBy, Instant requestedAt) {}

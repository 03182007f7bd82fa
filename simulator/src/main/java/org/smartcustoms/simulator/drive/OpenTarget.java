package org.smartcustoms.simulator.drive;

import java.time.Duration;
import java.time.Instant;

/// A declaration in the officers' queue, as the server lists it.
record OpenTarget(String declarationId, String reference, Instant acceptedAt) {

    /// A time between two that is always the same for this declaration.
    Duration between(Duration least, Duration most) {
        long span = most.toSeconds() - least.toSeconds();
        return least.plusSeconds(Math.floorMod(reference.hashCode() * 0x9E3779B97F4A7C15L >>> 20, span));
    }
}

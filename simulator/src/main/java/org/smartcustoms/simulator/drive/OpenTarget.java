package org.smartcustoms.simulator.drive;

import java.time.Instant;

/// A declaration in the officers' queue, as the server lists it.
///
/// @param state how far the work on it has come
record OpenTarget(String declarationId, String reference, Instant acceptedAt, String state) {

    /// Whether nobody has taken it yet.
    boolean waiting() {
        return state.equals("WAITING");
    }
}

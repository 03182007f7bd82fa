package org.smartcustoms.consignment.internal.load;

import java.util.UUID;

/// Another worker has taken in rows of the same load: this one's chunk was not kept and must start behind them.
final class CheckpointMoved extends RuntimeException {

    CheckpointMoved(UUID load) {
        super("The checkpoint of load " + load + " was moved by another worker");
    }
}

package org.smartcustoms.platform;

/// The server can't start as it is set up. The message tells whoever starts it why, and what to do.
public final class CannotStart extends IllegalStateException {

    public CannotStart(String message) {
        super(message);
    }
}

package org.smartcustoms.simulator.drive;

/// The server understood a request and refused it; trying again would not help.
public final class ApiRefused extends RuntimeException {

    private final int status;

    ApiRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }
}

package org.smartcustoms.platform.jobs;

/// Thrown out of [JobContext#progress] when someone asked the job to stop.
public final class JobCancelled extends RuntimeException {

    public JobCancelled() {
        super("cancelled");
    }
}

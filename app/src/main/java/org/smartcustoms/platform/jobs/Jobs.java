package org.smartcustoms.platform.jobs;

import java.util.UUID;

/// Queues work that outlasts a request.
public interface Jobs {

    /// Queues a job in the caller's transaction: it is run if and only if that transaction commits.
    ///
    /// @param kind names the [JobHandler] that will do it
    /// @param parameters written as JSON and handed to the handler again after a crash
    UUID enqueue(String kind, Object parameters);

    JobView get(UUID id);

    void cancel(UUID id);
}

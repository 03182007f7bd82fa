package org.smartcustoms.platform.jobs;

import java.util.UUID;

/// What a running job knows of itself.
public interface JobContext {

    UUID id();

    /// Name of the person or machine who asked for it.
    String createdBy();

    <T> T parameters(Class<T> type);

    /// Tells how far the work is; cheap enough to call after each chunk.
    ///
    /// @throws JobCancelled when someone asked to stop
    void progress(long done, long total, String message);
}

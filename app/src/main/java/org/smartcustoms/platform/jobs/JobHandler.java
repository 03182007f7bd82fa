package org.smartcustoms.platform.jobs;

import org.jspecify.annotations.Nullable;

/// Does one kind of job. It may be called again for the same job after a crash, so it must find its own checkpoint
/// (kept in the same transaction as the work it stands for) and go on from there.
public interface JobHandler {

    String kind();

    /// @return what to keep as the job's result (written as JSON), or null
    @Nullable
    Object run(JobContext context) throws Exception;
}

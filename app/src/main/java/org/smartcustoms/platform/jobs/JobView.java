package org.smartcustoms.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job as people see it.
///
/// @param done how much of `total` is done, in the handler's own unit; `total` 0 means not known yet
/// @param result JSON the handler left, if any
public record JobView(
        UUID id,
        String kind,
        State state,
        long done,
        long total,
        @Nullable String message,
        @Nullable String result,
        int attempts,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}

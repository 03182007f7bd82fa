package org.smartcustoms.consignment.internal.load;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;

/// A file being taken in.
///
/// @param document the mapping as it was when the file was sent
/// @param rowsDone how many rows' fate is decided: chunks are stored side by side, so not always the first ones
/// @param lodged rows' declarations that were new; `repeated` were there before with the same content
record Load(
        UUID id,
        String fileName,
        String sha256,
        String mapping,
        String document,
        String lodger,
        boolean backdate,
        boolean outcomes,
        State state,
        @Nullable Text refused,
        List<String> header,
        long rowsTotal,
        long rowsDone,
        long lodged,
        long repeated,
        long rejected,
        @Nullable UUID jobId,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        REFUSED,
        CANCELLED
    }
}

package org.smartcustoms.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;

/// What officers did about a declaration, for those who tell its whole story.
public interface Timelines {

    /// Earliest first; empty for a declaration that nobody has screened.
    List<Entry> of(UUID declaration);

    /// @param kind stable name of the step
    /// @param actor the officer's name
    record Entry(
            String kind,
            Text text,
            Instant at,
            String actor,
            @Nullable String reason) {}
}

package org.smartcustoms.inspection.internal.work;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.Text;

/// What screening said of one declaration, with the little of the declaration that a queue shows.
///
/// @param trader name or identifier of the importer, or whoever stands in for it
/// @param goods short description of the first goods line
/// @param acceptedAt when the declaration was accepted: waiting begins here
/// @param selectedAt when screening decided
/// @param score risk from 0 to 100; absent where screening found nothing to do
/// @param valueAtStake what examining it is worth, in the currency of account
/// @param because the strongest reason
public record Selection(
        UUID declarationId,
        String reference,
        String office,
        String kind,
        @Nullable String trader,
        @Nullable String goods,
        @Nullable String hs,
        @Nullable String departure,
        Instant acceptedAt,
        Instant selectedAt,
        Lane lane,
        String selectedBy,
        @Nullable Double score,
        BigDecimal valueAtStake,
        @Nullable Text because) {

    /// A declaration dated back further than this belongs to history, and so does what screening says of it.
    private static final Duration HISTORY = Duration.ofHours(1);

    /// The moment at which the selection counts: for declarations from history the day they were accepted.
    public Instant at() {
        return acceptedAt.isBefore(selectedAt.minus(HISTORY)) ? acceptedAt : selectedAt;
    }
}

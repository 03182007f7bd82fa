package org.smartcustoms.risk.internal.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.engines.scoring.Outcome;

/// An outcome as kept.
///
/// @param seq its place in the order in which outcomes were taken in; never reused
/// @param line the goods line it is about; absent for the whole declaration
/// @param contradicts whether it replaced another one that said otherwise
/// @param withdrawal whether it is no outcome but the taking back of one
public record Label(
        long seq,
        DeclarationId declaration,
        boolean illicit,
        boolean critical,
        double revenueShort,
        @Nullable Integer line,
        Instant knownAt,
        boolean contradicts,
        boolean withdrawal) {

    public Outcome outcome() {
        return new Outcome(illicit, critical, revenueShort);
    }
}

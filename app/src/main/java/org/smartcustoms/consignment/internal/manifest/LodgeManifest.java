package org.smartcustoms.consignment.internal.manifest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A manifest as its carrier states it, checked.
///
/// @param reference the carrier's own, unique per lodger
/// @param office the control point's code
/// @param mode UN/ECE Recommendation 19 code times ten
/// @param conveyance plate, flight, voyage or vessel
/// @param arrivesAt expected or actual arrival
record LodgeManifest(
        String reference,
        String office,
        @Nullable String mode,
        @Nullable String conveyance,
        Instant arrivesAt,
        List<Line> consignments) {

    /// One consignment aboard.
    ///
    /// @param document number of its bill of lading or air waybill
    record Line(
            int line,
            String document,
            @Nullable String description,
            @Nullable Integer packages,
            @Nullable BigDecimal grossMassKg,
            @Nullable String consignor,
            @Nullable String consignee,
            @Nullable String origin,
            @Nullable String destination,
            List<String> containers) {}
}

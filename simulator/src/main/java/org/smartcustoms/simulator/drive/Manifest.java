package org.smartcustoms.simulator.drive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a carrier says is aboard: field for field the JSON of `POST /api/manifests`.
///
/// @param conveyance plate, flight or vessel
record Manifest(
        String reference,
        String office,
        String mode,
        String conveyance,
        Instant arrivesAt,
        List<Consignment> consignments) {

    /// One consignment aboard.
    ///
    /// @param document bill of lading, air waybill or road manifest number, as the declaration for it names it
    record Consignment(
            String document,
            String description,
            int packages,
            double grossMassKg,
            @Nullable String consignor,
            @Nullable String consignee,
            String origin,
            String destination,
            List<String> containers) {}
}

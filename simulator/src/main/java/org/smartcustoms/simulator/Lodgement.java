package org.smartcustoms.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A declaration as a trader would send it to the REST interface: field for field the JSON of `POST /api/declarations`.
///
/// @param reference unique for ever in its world; the idempotency key
/// @param acceptedAt when it was lodged
/// @param office control point code
public record Lodgement(
        String reference,
        Trade kind,
        Instant acceptedAt,
        String office,
        Procedure procedure,
        Transport transport,
        String departure,
        String destination,
        List<Party> parties,
        List<Goods> goods) {

    /// Procedure codes.
    public record Procedure(String processType, String importType, String importUse, String paymentType) {}

    /// How the goods come.
    ///
    /// @param mode UN/ECE Recommendation 19 times ten
    /// @param conveyance plate, flight, or vessel and voyage
    /// @param document bill of lading, air waybill or manifest number
    public record Transport(String mode, @Nullable String conveyance, String document, List<String> containers) {}

    /// Who takes part.
    public enum Role {
        DECLARANT,
        IMPORTER,
        EXPORTER,
        SELLER,
        BUYER,
        CARRIER,
        COURIER,
        CONSIGNOR,
        CONSIGNEE
    }

    /// Somebody who takes part.
    public record Party(Role role, String identifier, String name, String address, String country) {}

    /// An amount and its currency.
    public record Value(BigDecimal amount, String currency) {}

    /// One kind of goods. Masses in kilograms, rate in percent.
    public record Goods(
            int line,
            String hs,
            String description,
            String origin,
            String originIndicator,
            double netMassKg,
            double grossMassKg,
            int packages,
            double quantity,
            String unit,
            Value value,
            double taxRate,
            String taxType) {}
}

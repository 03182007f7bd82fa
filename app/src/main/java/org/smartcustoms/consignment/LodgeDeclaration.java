package org.smartcustoms.consignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A declaration as its lodger states it, already checked: one that exists is complete and well-formed, whichever way
/// it came in (JSON, a table, WCO XML). `docs/guides/integrator.md` gives every field with its limits.
///
/// @param reference the lodger's own reference, unique per lodger: the key that makes lodging idempotent
/// @param acceptedAt when it was accepted; absent means now
/// @param office the control point's code
/// @param departure country of dispatch, ISO 3166-1 alpha-2
/// @param destination country of destination, ISO 3166-1 alpha-2
public record LodgeDeclaration(
        String reference,
        Kind kind,
        @Nullable Instant acceptedAt,
        String office,
        Procedure procedure,
        Transport transport,
        @Nullable String departure,
        @Nullable String destination,
        List<DeclaredParty> parties,
        List<GoodsLine> goods) {

    /// Longest reference accepted, in characters.
    public static final int REFERENCE_LENGTH = 70;
    /// Most goods lines in one declaration.
    public static final int MOST_LINES = 999;

    /// Which way the goods go.
    public enum Kind {
        IMPORT,
        EXPORT,
        TRANSIT
    }

    /// The administration's own procedure codes; every one may be absent.
    public record Procedure(
            @Nullable String processType,
            @Nullable String importType,
            @Nullable String importUse,
            @Nullable String paymentType) {
        public static final Procedure UNSTATED = new Procedure(null, null, null, null);
    }

    /// How the goods travel.
    ///
    /// @param mode UN/ECE Recommendation 19 code times ten: 10 sea, 20 rail, 30 road, 40 air, 50 mail …
    /// @param conveyance registration plate, flight, voyage or vessel
    /// @param document number of the bill of lading, air waybill or other transport document
    public record Transport(
            @Nullable String mode,
            @Nullable String conveyance,
            @Nullable String document,
            List<String> containers) {
        public static final Transport UNSTATED = new Transport(null, null, null, List.of());
    }

    /// What a party does in the declaration.
    public enum PartyRole {
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

    /// A party as declared: it has an identifier or a name, or both.
    ///
    /// @param identifier the trader's registration number
    /// @param country ISO 3166-1 alpha-2
    public record DeclaredParty(
            PartyRole role,
            @Nullable String identifier,
            @Nullable String name,
            @Nullable String address,
            @Nullable String country) {}

    /// The first party declared in `role`.
    public Optional<DeclaredParty> party(PartyRole role) {
        return parties.stream().filter(party -> party.role() == role).findFirst();
    }
}

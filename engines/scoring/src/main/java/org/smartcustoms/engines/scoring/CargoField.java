package org.smartcustoms.engines.scoring;

import java.util.Arrays;
import java.util.Optional;

/// The fields of a [CargoRecord] by the names that mappings, concerns and reasons use for them.
public enum CargoField {
    ID("id", Kind.TEXT),
    DATE("date", Kind.DATE),
    OFFICE("office", Kind.TEXT),
    PROCESS_TYPE("processType", Kind.TEXT),
    IMPORT_TYPE("importType", Kind.TEXT),
    IMPORT_USE("importUse", Kind.TEXT),
    PAYMENT_TYPE("paymentType", Kind.TEXT),
    TRANSPORT_MODE("transportMode", Kind.TEXT),
    CONVEYANCE("conveyance", Kind.TEXT),
    DECLARANT("declarant", Kind.TEXT),
    IMPORTER("importer", Kind.TEXT),
    IMPORTER_ADDRESS("importerAddress", Kind.TEXT),
    SELLER("seller", Kind.TEXT),
    COURIER("courier", Kind.TEXT),
    HS("hs", Kind.TEXT),
    DEPARTURE("departure", Kind.TEXT),
    ORIGIN("origin", Kind.TEXT),
    TAX_RATE("taxRate", Kind.NUMBER),
    TAX_TYPE("taxType", Kind.TEXT),
    ORIGIN_INDICATOR("originIndicator", Kind.TEXT),
    NET_MASS_KG("netMassKg", Kind.NUMBER),
    VALUE("value", Kind.NUMBER),
    DESCRIPTION("description", Kind.TEXT);

    /// What a field holds.
    public enum Kind {
        TEXT,
        NUMBER,
        DATE
    }

    private final String key;
    private final Kind kind;

    CargoField(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /// The name in mapping files and messages.
    public String key() {
        return key;
    }

    /// What it holds.
    public Kind kind() {
        return kind;
    }

    /// The field of that name, if there is one.
    public static Optional<CargoField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}

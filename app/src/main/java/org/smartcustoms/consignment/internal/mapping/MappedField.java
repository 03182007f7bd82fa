package org.smartcustoms.consignment.internal.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;

/// A field a mapping can fill, by the name mapping files use for it, and where it sits in a declaration.
///
/// @param name as written in mapping files
/// @param place the part of the declaration it belongs to
/// @param property its property there
public record MappedField(String name, Place place, String property) {

    /// The parts of a declaration. Parties are told apart by role.
    public sealed interface Place {
        record Whole() implements Place {}

        record Part(String name) implements Place {}

        record Party(PartyRole role) implements Place {}

        record Line() implements Place {}

        record LineValue() implements Place {}
    }

    private static final Map<String, MappedField> ALL = all();

    static Optional<MappedField> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static Iterable<String> names() {
        return ALL.keySet();
    }

    boolean isDate() {
        return property.equals("acceptedAt");
    }

    boolean isList() {
        return property.equals("containers");
    }

    private static Map<String, MappedField> all() {
        var all = new LinkedHashMap<String, MappedField>();
        put(all, "id", new Place.Whole(), "reference");
        put(all, "kind", new Place.Whole(), "kind");
        put(all, "date", new Place.Whole(), "acceptedAt");
        put(all, "office", new Place.Whole(), "office");
        for (var name : new String[] {"processType", "importType", "importUse", "paymentType"}) {
            put(all, name, new Place.Part("procedure"), name);
        }
        put(all, "transportMode", new Place.Part("transport"), "mode");
        for (var name : new String[] {"conveyance", "document", "containers"}) {
            put(all, name, new Place.Part("transport"), name);
        }
        put(all, "departure", new Place.Whole(), "departure");
        put(all, "destination", new Place.Whole(), "destination");
        for (var role : PartyRole.values()) {
            var name = role.name().toLowerCase(Locale.ROOT);
            put(all, name, new Place.Party(role), "identifier");
            put(all, name + "Name", new Place.Party(role), "name");
            put(all, name + "Address", new Place.Party(role), "address");
            put(all, name + "Country", new Place.Party(role), "country");
        }
        for (var name : new String[] {
            "line",
            "hs",
            "description",
            "origin",
            "originIndicator",
            "netMassKg",
            "grossMassKg",
            "packages",
            "quantity",
            "unit",
            "taxRate",
            "taxType"
        }) {
            put(all, name, new Place.Line(), name);
        }
        put(all, "value", new Place.LineValue(), "amount");
        put(all, "currency", new Place.LineValue(), "currency");
        return all;
    }

    private static void put(Map<String, MappedField> all, String name, Place place, String property) {
        all.put(name, new MappedField(name, place, property));
    }
}

package org.smartcustoms.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Declarations for tests, as they are lodged.
final class Declared {

    private Declared() {}

    static Map<String, Object> shirts(String office) {
        var value = Map.of("amount", "1000.00", "currency", "HKD");
        var line = Map.of(
                "line",
                1,
                "hs",
                "6205200000",
                "description",
                "Cotton shirts",
                "origin",
                "CN",
                "netMassKg",
                10,
                "value",
                value);
        return Map.of(
                "reference",
                "WORK-" + UUID.randomUUID(),
                "kind",
                "IMPORT",
                "office",
                office,
                "procedure",
                Map.of(),
                "transport",
                Map.of("mode", "30", "containers", List.of()),
                "departure",
                "CN",
                "parties",
                List.of(Map.of("role", "IMPORTER", "name", "Golden Harbour Trading")),
                "goods",
                List.of(line));
    }
}

package org.smartcustoms.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A declaration that the demo world's rule "Cheap cigarettes" always sends to examination.
final class Cigarettes {

    private Cigarettes() {}

    record Lodged(String id, String reference) {}

    static Lodged lodge(Caller caller) {
        var reference = "JOURNEY-" + UUID.randomUUID();
        var answer = caller.post("/api/declarations", declaration(reference));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Lodged(answer.json().get("id").asString(), reference);
    }

    private static Map<String, Object> declaration(String reference) {
        var line = Map.of(
                "line",
                1,
                "hs",
                "240220",
                "description",
                "Cigarettes",
                "origin",
                "CN",
                "netMassKg",
                1000,
                "value",
                Map.of("amount", "9000.00", "currency", "HKD"));
        return Map.of(
                "reference",
                reference,
                "kind",
                "IMPORT",
                "office",
                "SBP",
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

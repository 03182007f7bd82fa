package org.smartcustoms.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.testing.ApiClients;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Lodges declarations of shoes for tests: one importer, one route, a price per kilogram of the test's choosing.
public final class ShoeTrade {

    private static final JsonMapper JSON = new JsonMapper();

    private ShoeTrade() {}

    public static String reference() {
        return "S-" + UUID.randomUUID();
    }

    /// One line of 100 kg.
    public static ObjectNode shoes(String reference, String office, String importer, double pricePerKg) {
        return (ObjectNode) JSON.readTree("""
                {"reference": "%s", "kind": "IMPORT", "office": "%s", "departure": "CN",
                 "transport": {"mode": "30", "containers": []},
                 "parties": [{"role": "IMPORTER", "identifier": "%s", "name": "Shoe Lane %s"},
                             {"role": "DECLARANT", "identifier": "D-1"}],
                 "goods": [{"line": 1, "hs": "640399", "origin": "CN", "netMassKg": 100, "taxRate": 8, "taxType": "A",
                            "value": {"amount": "%.2f", "currency": "HKD"}}]}""".formatted(reference, office, importer, importer, pricePerKg * 100));
    }

    public static ObjectNode shoes(String office) {
        return shoes(reference(), office, "T-SHOE", 50);
    }

    /// Adds a line to a declaration.
    public static ObjectNode withLine(ObjectNode declaration, int line, String hs, double mass, double value) {
        var goods = declaration.withArray("goods");
        goods.add(JSON.readTree("""
                {"line": %d, "hs": "%s", "origin": "CN", "netMassKg": %s, "taxRate": 8, "taxType": "A",
                 "value": {"amount": "%.2f", "currency": "HKD"}}""".formatted(line, hs, mass, value)));
        return declaration;
    }

    public static String lodge(ApiClients.Client client, JsonNode declaration) {
        var answer = client.post("/api/declarations", declaration);
        if (answer.status() != 201) {
            throw new IllegalStateException("not lodged: " + answer.status() + " " + answer.body());
        }
        return answer.json().get("id").asString();
    }

    /// Lodges many in one request; their ids in order.
    public static List<String> lodgeAll(ApiClients.Client client, List<? extends JsonNode> declarations) {
        var body = JSON.createObjectNode();
        var array = body.putArray("declarations");
        declarations.forEach(array::add);
        var answer = client.post("/api/declarations/batch", body);
        var ids = new ArrayList<String>();
        for (var accepted : answer.json().path("accepted")) {
            ids.add(accepted.get("id").asString());
        }
        if (ids.size() != declarations.size()) {
            throw new IllegalStateException("not all lodged: " + answer.body());
        }
        return ids;
    }

    public static List<String> texts(@Nullable JsonNode reasons) {
        var texts = new ArrayList<String>();
        if (reasons != null) {
            reasons.forEach(reason -> texts.add(reason.path("text").path("en").asString("")));
        }
        return texts;
    }
}

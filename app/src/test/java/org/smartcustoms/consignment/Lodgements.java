package org.smartcustoms.consignment;

import java.util.UUID;
import org.smartcustoms.testing.ApiClients.Client;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Declarations for tests, each with a reference of its own.
public final class Lodgements {

    private static final JsonMapper JSON = new JsonMapper();

    private Lodgements() {}

    public static String freshReference() {
        return "T-" + UUID.randomUUID();
    }

    /// A declaration of one line of phones from Shenzhen by road.
    public static ObjectNode ofPhones(String reference) {
        var tree = (ObjectNode) JSON.readTree("""
                {"kind": "IMPORT", "office": "SBP", "departure": "CN",
                 "transport": {"mode": "30", "conveyance": "AB 1234", "containers": []},
                 "parties": [{"role": "IMPORTER", "identifier": "T100077", "name": "Harbour Lane Trading"},
                             {"role": "SELLER", "name": "Ling Nam Works", "country": "CN"}],
                 "goods": [{"line": 1, "hs": "851712", "description": "Telephones", "origin": "CN", "netMassKg": 108.5,
                            "packages": 3, "value": {"amount": "372254.40", "currency": "HKD"}}]}""");
        return tree.put("reference", reference);
    }

    /// Ivory, which a live rule of the demo world always sends to examination.
    public static ObjectNode ofIvory(String reference) {
        var declaration = ofPhones(reference);
        ((ObjectNode) declaration.at("/goods/0")).put("hs", "960110").put("description", "Worked ivory");
        return declaration;
    }

    /// Lodges phones for a client.
    ///
    /// @return the declaration's id
    public static String lodged(Client client, String reference) {
        return client.post("/api/declarations", ofPhones(reference))
                .json()
                .get("id")
                .asString();
    }
}

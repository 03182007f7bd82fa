package org.smartcustoms.simulator.drive;

import java.util.List;
import java.util.Map;
import org.smartcustoms.simulator.Lodgement;
import tools.jackson.databind.JsonNode;

/// Lodges declarations in batches. A declaration that is already there counts as lodged.
final class Lodging {

    /// Declarations sent in one request.
    static final int BATCH = 500;

    private final CustomsApi api;
    private final Tally tally;

    Lodging(CustomsApi api, Tally tally) {
        this.api = api;
        this.tally = tally;
    }

    void lodge(List<Lodgement> lodgements) throws InterruptedException {
        if (lodgements.isEmpty()) {
            return;
        }
        JsonNode answer = api.post("/api/declarations/batch", Map.of("declarations", lodgements));
        tally.lodged(answer.path("accepted").size());
        JsonNode rejected = answer.path("rejected");
        if (!rejected.isEmpty()) {
            tally.refused(rejected.size(), rejected.get(0).toString());
        }
    }
}

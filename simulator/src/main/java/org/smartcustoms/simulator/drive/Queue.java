package org.smartcustoms.simulator.drive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the officers' queue page by page.
final class Queue {

    private static final int MOST_PAGES = 400;

    private final CustomsApi api;

    Queue(CustomsApi api) {
        this.api = api;
    }

    /// Every open target that nobody has in hand, oldest first.
    List<OpenTarget> waiting() throws InterruptedException {
        var targets = new ArrayList<OpenTarget>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = api.get("/api/targets?state=WAITING&page=" + page);
            JsonNode items = answer.path("items");
            for (JsonNode item : items) {
                targets.add(new OpenTarget(
                        item.path("declarationId").asString(),
                        item.path("reference").asString(),
                        Instant.parse(item.path("acceptedAt").asString()),
                        item.path("state").asString()));
            }
            if (items.isEmpty() || targets.size() >= answer.path("total").asInt()) {
                break;
            }
        }
        targets.removeIf(target -> !target.waiting());
        targets.sort(java.util.Comparator.comparing(OpenTarget::acceptedAt).thenComparing(OpenTarget::reference));
        return targets;
    }
}

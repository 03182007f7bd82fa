package org.smartcustoms.simulator.drive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the officers' queue, the longest wait first.
final class Queue {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 200;

    private final CustomsApi api;

    Queue(CustomsApi api) {
        this.api = api;
    }

    /// Every open target that nobody has in hand.
    List<OpenTarget> waiting() throws InterruptedException {
        return read("state=WAITING");
    }

    /// The first of those that nobody has in hand, and how many there are in all.
    Head head() throws InterruptedException {
        JsonNode answer = page("state=WAITING", 0);
        return new Head(targets(answer), answer.path("total").asInt());
    }

    /// What this caller has in hand.
    List<OpenTarget> mine() throws InterruptedException {
        return read("state=ASSIGNED,UNDER_EXAMINATION&assignee=me");
    }

    /// @param total targets waiting, listed here or not
    record Head(List<OpenTarget> targets, int total) {}

    private List<OpenTarget> read(String filter) throws InterruptedException {
        var all = new ArrayList<OpenTarget>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = page(filter, page);
            all.addAll(targets(answer));
            if (answer.path("items").isEmpty()
                    || all.size() >= answer.path("total").asInt()) {
                break;
            }
        }
        return all;
    }

    private JsonNode page(String filter, int page) throws InterruptedException {
        return api.get("/api/targets?" + filter + "&sort=WAITING&size=" + PAGE + "&page=" + page);
    }

    private static List<OpenTarget> targets(JsonNode answer) {
        var targets = new ArrayList<OpenTarget>();
        for (JsonNode item : answer.path("items")) {
            targets.add(new OpenTarget(
                    item.path("declarationId").asString(),
                    item.path("reference").asString(),
                    Instant.parse(item.path("acceptedAt").asString())));
        }
        return targets;
    }
}

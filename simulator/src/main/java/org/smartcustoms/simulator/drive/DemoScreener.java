package org.smartcustoms.simulator.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Truth;
import tools.jackson.databind.JsonNode;

/// A screener and an examiner of the demo world. They read some of the scans beside whoever is signed in, refer
/// what the machine is sure of and what really lies in the bag, open it, and say of each frame what it was: so
/// the image database has something to show. A screener who sees everything would be of no use as an example;
/// one in six threats is missed.
final class DemoScreener {

    private static final double SURE = 0.6;
    private static final double SAME_PLACE = 0.2;
    private static final int MISSED_ONE_IN = 6;
    private static final int PATIENCE_SECONDS = 40;

    private final CustomsApi officers;
    private final Pause pause;

    DemoScreener(CustomsApi officers, Pause pause) {
        this.officers = officers;
        this.pause = pause;
    }

    /// Reads one scan, once the machine has read it.
    ///
    /// @param truths what really lies in it
    /// @return whether it was decided; false when somebody else has it, or the machine takes too long
    boolean read(String id, List<Truth> truths) throws InterruptedException {
        try {
            if (!isWaiting(id)) {
                return false;
            }
            var scan = officers.post("/api/scans/" + id + "/reading", Map.of());
            boolean misses = Math.floorMod(id.hashCode(), MISSED_ONE_IN) == 0;
            boolean refers = !truths.isEmpty() && !misses || scan.path("alarm").asDouble() >= SURE;
            var decided = decide(id, refers, scan, truths);
            if (decided.hasNonNull("told")) {
                // a test: the real scan is still to be decided
                decided = decide(id, refers, scan, truths);
            }
            if (decided.path("state").asString("").equals("REFERRED")) {
                examine(id, truths);
            }
            return true;
        } catch (ApiRefused takenByAnother) {
            if (takenByAnother.status() >= 500) {
                throw takenByAnother;
            }
            return false;
        }
    }

    private boolean isWaiting(String id) throws InterruptedException {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            var state = officers.get("/api/scans/" + id).path("state").asString("");
            if (!state.equals("RECEIVED")) {
                return state.equals("WAITING");
            }
            pause.forAbout(java.time.Duration.ofSeconds(1));
        }
        return false;
    }

    private JsonNode decide(String id, boolean refers, JsonNode scan, List<Truth> truths) throws InterruptedException {
        if (!refers) {
            return officers.post("/api/scans/" + id + "/clearance", Map.of());
        }
        var frames = new ArrayList<Map<String, Object>>();
        for (var truth : truths) {
            boolean framed = scan.path("frames").valueStream().anyMatch(frame -> covers(frame, truth));
            if (!framed) {
                frames.add(Map.of(
                        "label", truth.kind().label(),
                        "left", truth.box().left(),
                        "top", truth.box().top(),
                        "right", truth.box().right(),
                        "bottom", truth.box().bottom()));
            }
        }
        return officers.post("/api/scans/" + id + "/referral", Map.of("note", "", "frames", frames));
    }

    private void examine(String id, List<Truth> truths) throws InterruptedException {
        var items = new ArrayList<Map<String, Object>>();
        officers.get("/api/scans/" + id).path("frames").forEach(frame -> {
            var held = truths.stream().filter(truth -> covers(frame, truth)).findFirst();
            var detection = frame.path("id").asString("");
            items.add(
                    held.isPresent()
                            ? Map.of(
                                    "detectionId",
                                    detection,
                                    "confirmed",
                                    true,
                                    "label",
                                    held.get().kind().label())
                            : Map.of("detectionId", detection, "confirmed", false));
        });
        var found = truths.isEmpty()
                ? "Nothing; the picture misled"
                : String.join(", ", truths.stream().map(Truth::name).toList());
        officers.post(
                "/api/scans/" + id + "/finding",
                Map.of("result", truths.isEmpty() ? "CLEAN" : "CONTRABAND", "finding", found, "items", items));
    }

    private static boolean covers(JsonNode frame, Truth truth) {
        var box = frame.path("box");
        return new Box(
                                box.path("left").asDouble(),
                                box.path("top").asDouble(),
                                box.path("right").asDouble(),
                                box.path("bottom").asDouble())
                        .overlap(truth.box())
                >= SAME_PLACE;
    }
}

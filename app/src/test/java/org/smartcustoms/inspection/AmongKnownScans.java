package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.imaging.DualEnergyScan;

/// A lane whose scans are read by one officer, who also records what lay in their frames.
abstract class AmongKnownScans extends AtTheWorkstation {

    String arrived(DualEnergyScan scan) {
        return arrived(Lanes.dicos(scan), "BAG-" + System.nanoTime());
    }

    String judged(String id, boolean confirmed) {
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var frame = Map.of("label", "cigarettes", "left", 5, "top", 5, "right", 30, "bottom", 30);
        var frames = view(id).get("frames").isEmpty() ? List.of(frame) : List.of();
        sam.post("/api/scans/" + id + "/referral", Map.of("note", "", "frames", frames));
        var items = new ArrayList<Map<String, Object>>();
        view(id).get("frames")
                .forEach(one -> items.add(Map.of("detectionId", one.get("id").asString(), "confirmed", confirmed)));
        var examined = sam.post(
                "/api/scans/" + id + "/finding",
                Map.of("result", confirmed ? "CONTRABAND" : "CLEAN", "finding", "seen", "items", items));
        assertThat(examined.status()).as(examined.body()).isEqualTo(200);
        return id;
    }
}

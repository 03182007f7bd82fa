package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A lane whose scans are read by one officer, who also records what lay in their frames.
abstract class AmongKnownScans {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    Client sam;
    private Lanes.Lane lane;

    @BeforeEach
    void aLaneIsOpen() {
        lane = new Lanes(clients).register("BAGGAGE");
        sam = clients.as("sam");
        clients.as("victor")
                .put("/api/screening/rules", Map.of("seconds", 90, "testRate", 0, "secondShare", 0, "secondFrom", 1));
    }

    String arrived(DualEnergyScan scan) {
        var answer = lane.dicos(Lanes.dicos(scan), "BAG-" + System.nanoTime());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = answer.json().get("id").asString();
        Lanes.eventually(() -> view(id).get("state").asString().equals("WAITING"));
        return id;
    }

    JsonNode view(String id) {
        return sam.get("/api/scans/" + id).json();
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

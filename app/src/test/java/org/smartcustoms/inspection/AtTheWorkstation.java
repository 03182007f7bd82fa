package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A lane that sends bags, a screener and a supervisor, who may read scans too. Neither tests nor second
/// readings by chance.
abstract class AtTheWorkstation {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    Lanes.Lane lane;
    Client sam;
    Client victor;

    @BeforeEach
    void aLaneIsOpen() {
        lane = new Lanes(clients).register("BAGGAGE");
        sam = clients.as("sam");
        victor = clients.as("victor");
        rules(0, 0, 1);
    }

    String arrived(byte[] file, String subject) {
        var answer = lane.dicos(file, subject);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = answer.json().get("id").asString();
        Lanes.eventually(() -> view(id).get("state").asString().equals("WAITING"));
        return id;
    }

    JsonNode view(String id) {
        return sam.get("/api/scans/" + id).json();
    }

    void rules(double testRate, double secondShare, double secondFrom) {
        var answer = victor.put(
                "/api/screening/rules",
                Map.of("seconds", 90, "testRate", testRate, "secondShare", secondShare, "secondFrom", secondFrom));
        assertThat(answer.status()).isEqualTo(200);
    }
}

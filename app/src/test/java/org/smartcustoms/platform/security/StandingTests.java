package org.smartcustoms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class StandingTests {

    private static final String PASSWORD = "twelve letters and more";

    @Autowired
    ApiClients clients;

    private final String name = "sun-" + UUID.randomUUID().toString().substring(0, 8);
    private Client adam;
    private Client sun;

    @BeforeEach
    void signIn() {
        adam = clients.as("adam");
        adam.post(
                "/api/users",
                Map.of("username", name, "displayName", "Sun", "password", PASSWORD, "roles", List.of("AUDITOR")));
        sun = clients.as(name, PASSWORD);
        assertThat(sun.get("/api/audit").status()).isEqualTo(200);
    }

    @Test
    void shuttingSomebodyOutEndsTheirOpenSession() {
        change("AUDITOR", false);
        assertThat(sun.get("/api/audit").status()).isEqualTo(401);
        assertThat(sun.get("/api/session").status()).isEqualTo(204);
    }

    @Test
    void aChangeOfRolesCountsInTheOpenSession() {
        change("STORE_KEEPER", true);
        assertThat(sun.get("/api/audit").status()).isEqualTo(403);
        assertThat(sun.get("/api/session").json().get("roles").toString()).isEqualTo("[\"STORE_KEEPER\"]");
    }

    private void change(String role, boolean enabled) {
        var answer = adam.put(
                "/api/users/" + name, Map.of("displayName", "Sun", "roles", List.of(role), "enabled", enabled));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }
}

package org.smartcustoms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class PasswordTests {

    private static final String FIRST = "twelve letters and more";
    private static final String SECOND = "other words, as many";

    @Autowired
    ApiClients clients;

    private final String name = "pia-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void addAUser() {
        var added = clients.as("adam")
                .post(
                        "/api/users",
                        Map.of("username", name, "displayName", "Pia", "password", FIRST, "roles", List.of("ANALYST")));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    @Test
    void peopleChangeTheirOwn() {
        var answer = clients.as(name, FIRST).put("/api/session/password", Map.of("current", FIRST, "password", SECOND));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(clients.as(name, SECOND).get("/api/session").status()).isEqualTo(200);
        assertThatThrownBy(() -> clients.as(name, FIRST)).hasMessageContaining("password is wrong");
    }

    @Test
    void nobodyChangesItWithoutKnowingThePresentOne() {
        var answer =
                clients.as(name, FIRST).put("/api/session/password", Map.of("current", "a guess", "password", SECOND));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/current");
    }

    @Test
    void refusesAShortOne() {
        var answer =
                clients.as(name, FIRST).put("/api/session/password", Map.of("current", FIRST, "password", "short"));
        assertThat(answer.pointers()).containsExactly("/password");
    }

    @Test
    void anAdministratorSetsAForgottenOneAndNobodyElseMay() {
        var path = "/api/users/" + name + "/password";
        assertThat(clients.as("victor").put(path, Map.of("password", SECOND)).status())
                .isEqualTo(403);
        assertThat(clients.as("adam").put(path, Map.of("password", SECOND)).status())
                .isEqualTo(204);
        assertThat(clients.as(name, SECOND).get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void demoUsersKeepTheOneOnTheSignInPage() {
        assertThat(clients.as("adam")
                        .put("/api/users/tina/password", Map.of("password", SECOND))
                        .status())
                .isEqualTo(409);
    }
}

package org.smartcustoms.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class SessionTests {

    @Autowired
    ApiClients clients;

    @Test
    void tellsAStrangerThatNobodyIsSignedIn() {
        assertThat(clients.stranger().get("/api/session").status()).isEqualTo(204);
    }

    @Test
    void tellsWhoIsSignedInAndWhatTheyMayDo() {
        var session = clients.as("tina").get("/api/session").json();
        assertThat(session.get("username").asString()).isEqualTo("tina");
        assertThat(session.get("permissions").toString())
                .contains("TARGET_WORK")
                .doesNotContain("USER_ADMIN");
    }

    @Test
    void refusesAWrongPasswordInTheReadersLanguage() {
        var client = clients.stranger().speaking("zh-Hant");
        client.get("/api/session");
        var answer = client.post("/api/session", Map.of("username", "tina", "password", "wrong"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:smartcustoms:problem:wrong-credentials");
        assertThat(answer.json().get("title").asString()).contains("密碼");
    }

    @Test
    void refusesAWriteWithoutTheCsrfToken() {
        var answer = clients.stranger().post("/api/session", Map.of("username", "tina", "password", "demo"));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void refusesAStrangerAtAClosedEndpoint() {
        var answer = clients.stranger().get("/api/jobs");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void refusesACallerWithoutThePermission() {
        assertThat(clients.as("kit").get("/api/users").status()).isEqualTo(403);
    }

    @Test
    void letsAMachineInWithATokenUntilItIsRevoked() {
        var machine = clients.machine(null, "AUDITOR");
        assertThat(machine.get("/api/audit").status()).isEqualTo(200);
        var admin = clients.as("adam");
        for (var token : admin.get("/api/tokens").json()) {
            admin.delete("/api/tokens/" + token.get("id").asString());
        }
        assertThat(machine.get("/api/audit").status()).isEqualTo(401);
    }

    @Test
    void sendsAStrictContentPolicy() {
        var answer = clients.stranger().get("/api/session");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var answer = clients.as("adam")
                .post(
                        "/api/users",
                        Map.of(
                                "username", "NOT OK",
                                "displayName", "x",
                                "password", "long enough for it",
                                "roles", new String[] {"ANALYST"}));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/username");
    }

    @Test
    void namesTheFieldOfTheWrongType() {
        var answer = clients.as("adam")
                .send(
                        "POST",
                        "/api/users",
                        "{\"username\":\"abc\",\"displayName\":\"x\",\"password\":\"0123456789ab\",\"roles\":[\"KING\"]}",
                        "application/json");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/roles/0");
    }
}

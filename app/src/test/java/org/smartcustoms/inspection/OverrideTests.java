package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.internal.desk.Opening;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class OverrideTests {

    @Autowired
    ApiClients clients;

    @Autowired
    Opening opening;

    private String path;

    @BeforeEach
    void someoneIsSelected() {
        UUID target = new Selections(opening).one();
        path = "/api/targets/" + target + "/override";
    }

    @Test
    void releasesWhenASecondOfficerApproves() {
        var asked =
                clients.as("tina").post(path, Map.of("lane", "RELEASE", "reason", "Relief goods, seen at the gate"));
        assertThat(asked.json().get("state").asString()).isEqualTo("WAITING");
        var work = clients.as("victor").post(path + "/approval", Map.of()).json();
        assertThat(work.get("state").asString()).isEqualTo("RELEASED");
        assertThat(work.get("timeline").findValuesAsString("kind"))
                .containsExactly("SELECTED", "OVERRIDE_REQUESTED", "OVERRIDE_APPROVED", "RELEASED");
    }

    @Test
    void refusesTheApprovalOfWhoeverAsked() {
        var victor = clients.as("victor");
        victor.post(path, Map.of("lane", "DOCUMENT_CHECK", "reason", "Known goods"));
        var answer = victor.post(path + "/approval", Map.of());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asString()).contains("a second officer");
    }

    @Test
    void letsNobodyApproveWithoutThePermission() {
        clients.as("victor").post(path, Map.of("lane", "DOCUMENT_CHECK", "reason", "Known goods"));
        assertThat(clients.as("tina").post(path + "/approval", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void keepsTheLaneWhenTheSecondOfficerRefuses() {
        clients.as("tina").post(path, Map.of("lane", "RELEASE", "reason", "In a hurry"));
        var work = clients.as("victor")
                .post(path + "/approval", Map.of("approved", false, "reason", "No ground"))
                .json();
        assertThat(work.get("lane").asString()).isEqualTo("EXAMINATION");
        assertThat(work.get("state").asString()).isEqualTo("WAITING");
        assertThat(work.get("pendingOverride").isNull()).isTrue();
    }

    @Test
    void takesOneRequestAtATime() {
        var tina = clients.as("tina");
        tina.post(path, Map.of("lane", "RELEASE", "reason", "First"));
        assertThat(tina.post(path, Map.of("lane", "RELEASE", "reason", "Second"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void lapsesWhenTheCaseIsDecidedOtherwise() {
        var tina = clients.as("tina");
        tina.post(path, Map.of("lane", "RELEASE", "reason", "In a hurry"));
        var work = tina.post(path.replace("/override", "/detention"), Map.of("reason", "New intelligence"))
                .json();
        assertThat(work.get("timeline").findValuesAsString("kind")).contains("OVERRIDE_LAPSED");
        assertThat(clients.as("victor").post(path + "/approval", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void sendsToAStricterLaneWithOneOfficer() {
        var id = new Selections(opening).in(Lane.DOCUMENT_CHECK).one();
        var work = clients.as("sam")
                .post("/api/targets/" + id + "/override", Map.of("lane", "EXAMINATION", "reason", "Papers look forged"))
                .json();
        assertThat(work.get("lane").asString()).isEqualTo("EXAMINATION");
    }

    @Test
    void letsNobodyAskForALighterLaneWhoMayNotDecide() {
        assertThat(clients.as("sam")
                        .post(path, Map.of("lane", "RELEASE", "reason", "In a hurry"))
                        .status())
                .isEqualTo(403);
    }
}

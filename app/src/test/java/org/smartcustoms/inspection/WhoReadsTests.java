package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.SmartCustomsTest;

/// Which officer a scan goes to: four eyes, colleagues who are away, a machine that is late.
@SmartCustomsTest
class WhoReadsTests extends AtTheWorkstation {

    @Test
    void hasASecondOfficerReadWhatTheRulesSayBlindToTheFirst() {
        rules(0, 1, 1);
        var id = arrived(Lanes.dicos(Lanes.scan(4).scan()), "BAG-TWICE");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        var first = sam.post("/api/scans/" + id + "/clearance", Map.of());
        assertThat(first.json().get("second").asBoolean()).isTrue();
        var second = victor.post("/api/scans/" + id + "/reading", Map.of()).json();
        assertThat(second.get("reading").asInt()).isEqualTo(2);
        assertThat(second.get("readings").isEmpty()).isTrue();
        var decided = victor.post("/api/scans/" + id + "/clearance", Map.of());
        assertThat(decided.json().get("state").asString()).isEqualTo("CLEARED");
    }

    @Test
    void givesNobodyTheSecondReadingOfWhatTheyHadInHandFirst() {
        var id = arrived(Lanes.dicos(Lanes.scan(8).scan()), "BAG-FOUR-EYES");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        assertThat(handedOver(id, Map.of("secondReader", true, "officer", "sam")))
                .isEqualTo(422);
        assertThat(handedOver(id, Map.of("secondReader", true))).isEqualTo(204);
        var again = sam.post("/api/scans/" + id + "/reading", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("detail").asString()).contains("someone else");
        victor.post("/api/scans/" + id + "/reading", Map.of());
        assertThat(victor.post("/api/scans/" + id + "/hand-over", Map.of("secondReader", false, "officer", "sam"))
                        .status())
                .isEqualTo(422);
        assertThat(victor.post("/api/scans/" + id + "/clearance", Map.of())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CLEARED");
    }

    @Test
    void offersWhatWasGivenBackAfterTheRestAndWhatAColleagueLeftLyingToAll() {
        var id = arrived(Lanes.dicos(Lanes.withDenseMiddle()), "BAG-GIVEN");
        arrived(Lanes.dicos(Lanes.scan(9).scan()), "BAG-REST");
        sam.post("/api/scans/" + id + "/reading", Map.of());
        assertThat(handedOver(id, Map.of("secondReader", false, "officer", "victor")))
                .isEqualTo(204);
        assertThat(offeredToSam()).isNotEmpty().doesNotContain(id);
        jdbc.sql("UPDATE inspection.scan_reading SET ended_at = ended_at - interval '1 hour' WHERE scan_id = :id")
                .param("id", UUID.fromString(id))
                .update();
        assertThat(offeredToSam()).containsExactly(id);
    }

    /// What sam is given one after the other, and clears.
    private List<String> offeredToSam() {
        var offered = new java.util.ArrayList<String>();
        for (var next = sam.post("/api/screening/next", Map.of()).json().path("scan");
                next.isObject();
                next = sam.post("/api/screening/next", Map.of()).json().path("scan")) {
            offered.add(next.get("id").asString());
            sam.post("/api/scans/" + offered.getLast() + "/clearance", Map.of());
        }
        return offered;
    }

    private int handedOver(String id, Map<String, Object> command) {
        return sam.post("/api/scans/" + id + "/hand-over", command).status();
    }

    @Test
    void letsAnOfficerReadWhatTheMachineHasNotReadForLongAndAnotherWhatItThenAlarmsAt() {
        var id = arrived(Lanes.dicos(Lanes.withDenseMiddle()), "BAG-LATE");
        unread(id, "now() + interval '1 hour'");
        assertThat(sam.post("/api/scans/" + id + "/reading", Map.of()).status()).isEqualTo(200);
        assertThat(sam.post("/api/scans/" + id + "/clearance", Map.of())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CLEARED");
        jdbc.sql("UPDATE inspection.scan SET next_attempt_at = now() WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();
        Lanes.eventually(() -> view(id).get("state").asString().equals("WAITING"));
        assertThat(sam.post("/api/scans/" + id + "/reading", Map.of()).status()).isEqualTo(409);
        assertThat(victor.post("/api/scans/" + id + "/reading", Map.of())
                        .json()
                        .get("reading")
                        .asInt())
                .isEqualTo(2);
        victor.post("/api/scans/" + id + "/clearance", Map.of());
    }

    /// As if the machine had hung since an hour ago.
    private void unread(String id, String nextAttempt) {
        jdbc.sql("UPDATE inspection.scan SET state = 'RECEIVED', detected_at = NULL, alarm = 0,"
                        + " received_at = now() - interval '1 hour', next_attempt_at = " + nextAttempt
                        + " WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }
}

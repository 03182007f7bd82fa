package org.smartcustoms.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.Selections;
import org.smartcustoms.inspection.internal.desk.Opening;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
@TestPropertySource(properties = "test.database=of the board's own")
class TodayTests {

    @Autowired
    ApiClients clients;

    @Autowired
    Opening opening;

    @Autowired
    JdbcClient jdbc;

    private Client victor;

    @BeforeEach
    void anEmptyBoard() {
        for (var table : List.of("finding", "lane_override", "step", "target")) {
            jdbc.sql("DELETE FROM inspection." + table).update();
        }
        victor = clients.as("victor");
    }

    @Test
    void countsWhatWasLodgedByLane() {
        new Selections(opening).one();
        new Selections(opening).in(Lane.RELEASE).one();
        new Selections(opening).in(Lane.RELEASE).one();
        var board = board("today");
        assertThat(board.get("lodged").asInt()).isEqualTo(3);
        assertThat(board.get("automatic").asInt()).isEqualTo(2);
        assertThat(lane(board, "EXAMINATION")).isEqualTo(1);
        assertThat(lane(board, "RELEASE")).isEqualTo(2);
    }

    @Test
    void leavesYesterdayOutOfToday() {
        new Selections(opening).accepted(daysAgo(3)).one();
        assertThat(board("today").get("lodged").asInt()).isZero();
        assertThat(board("7d").get("lodged").asInt()).isEqualTo(1);
    }

    @Test
    void tellsHowLongTheOpenWorkHasWaited() {
        for (int hours : new int[] {1, 2, 3}) {
            new Selections(opening)
                    .accepted(Instant.now().minus(Duration.ofHours(hours)))
                    .one();
        }
        var board = board("7d");
        assertThat(board.get("open").asInt()).isEqualTo(3);
        assertThat(board.get("medianWaitSeconds").asLong()).isBetween(7190L, 7260L);
        assertThat(board.get("p90WaitSeconds").asLong()).isBetween(10000L, 10150L);
    }

    @Test
    void comparesSelectionWithTheRandomControl() {
        examined("MODEL", "DISCREPANCY", 3);
        examined("RULE", "CLEAN", 1);
        examined("RANDOM_CONTROL", "DISCREPANCY", 1);
        examined("RANDOM_CONTROL", "CLEAN", 3);
        var rates = board("today").get("hitRate");
        assertThat(rates.get("selected").get("share").asDouble()).isEqualTo(0.75);
        assertThat(rates.get("control").get("share").asDouble()).isEqualTo(0.25);
        assertThat(rates.get("lift").asDouble()).isEqualTo(3);
        assertThat(rates.get("selected").get("low").asDouble()).isLessThan(0.75);
    }

    @Test
    void countsFindingsByKindWithTheValueShort() {
        examined("MODEL", "DISCREPANCY", 2);
        var board = board("7d");
        assertThat(board.get("valueShort").asDouble()).isEqualTo(2000);
        assertThat(board.get("findings").findValuesAsString("discrepancyKind")).containsExactly("UNDERVALUATION");
    }

    @Test
    void opensTheListThatItCounts() {
        examined("MODEL", "DISCREPANCY", 2);
        examined("RANDOM_CONTROL", "CLEAN", 1);
        new Selections(opening).in(Lane.RELEASE).one();
        new Selections(opening).in(Lane.DOCUMENT_CHECK).one();
        var board = board("7d");
        assertThat(behind(board.get("automaticUrl")))
                .isEqualTo(board.get("automatic").asInt());
        assertThat(behind(board.get("openUrl"))).isEqualTo(board.get("open").asInt());
        for (var group : List.of("selected", "control")) {
            var rate = board.get("hitRate").get(group);
            assertThat(behind(rate.get("listUrl")))
                    .isEqualTo(rate.get("examined").asInt());
        }
        for (var list : List.of("findings", "waiting", "decided")) {
            assertThat(board.get(list)).isNotEmpty();
            for (var one : board.get(list)) {
                assertThat(behind(one.get("listUrl")))
                        .isEqualTo(one.get("count").asInt());
            }
        }
    }

    @Test
    void putsTheBusiestPostFirst() {
        new Selections(opening).at("LMC").one();
        new Selections(opening).at("SBP").one();
        new Selections(opening).at("SBP").in(Lane.RELEASE).one();
        assertThat(board("today").get("posts").findValuesAsString("office")).containsExactly("SBP", "LMC");
    }

    @Test
    void showsTheLatestArrivalsFirst() {
        var earlier =
                new Selections(opening).accepted(Instant.now().minusSeconds(60)).one();
        var latest = new Selections(opening).one();
        assertThat(board("today").get("arrivals").findValuesAsString("id"))
                .containsExactly(latest.toString(), earlier.toString());
    }

    @Test
    void namesTheRangesThereAre() {
        var answer = victor.get("/api/today?range=forever");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/range");
    }

    @Test
    void isClosedToTraders() {
        assertThat(clients.as("tracy").get("/api/today").status()).isEqualTo(403);
    }

    @Test
    void tellsTheStoryOfOneDeclaration() {
        var id = new Selections(opening).one();
        victor.post("/api/targets/" + id + "/assignment", Map.of());
        assertThat(victor.get("/api/timeline/" + id).json().findValuesAsString("kind"))
                .containsExactly("SELECTED", "ASSIGNED");
    }

    private void examined(String selectedBy, String result, int times) {
        for (int i = 0; i < times; i++) {
            UUID id =
                    new Selections(opening).by(selectedBy).accepted(daysAgo(1)).one();
            var finding = result.equals("CLEAN")
                    ? Map.of("declarationId", id, "result", result)
                    : Map.of(
                            "declarationId",
                            id,
                            "result",
                            result,
                            "discrepancyKind",
                            "UNDERVALUATION",
                            "valueShort",
                            "1000.00");
            var answer = clients.as("ana").post("/api/findings/batch", Map.of("findings", List.of(finding)));
            assertThat(answer.json().get("accepted").size()).as(answer.body()).isEqualTo(1);
        }
    }

    private JsonNode board(String range) {
        var answer = victor.get("/api/today?range=" + range);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private int behind(JsonNode url) {
        var answer = victor.get("/api" + url.asString());
        assertThat(answer.status()).as(url + answer.body()).isEqualTo(200);
        return answer.json().get("total").asInt();
    }

    private static int lane(JsonNode board, String lane) {
        for (var one : board.get("lanes")) {
            if (one.get("lane").asString().equals(lane)) {
                return one.get("count").asInt();
            }
        }
        return -1;
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}

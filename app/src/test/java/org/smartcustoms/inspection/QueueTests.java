package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.internal.desk.Opening;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class QueueTests {

    @Autowired
    ApiClients clients;

    @Autowired
    Opening opening;

    @Test
    void putsTheHighestRiskFirst() {
        var low = new Selections(opening).at("Q1").scored(20).one();
        var high = new Selections(opening).at("Q1").scored(95).one();
        assertThat(ids("office=Q1")).containsExactly(high.toString(), low.toString());
    }

    @Test
    void putsTheLongestWaitFirstWhenAsked() {
        var late = new Selections(opening).at("Q2").scored(95).one();
        var early = new Selections(opening)
                .at("Q2")
                .scored(20)
                .accepted(Instant.now().minusSeconds(900))
                .one();
        assertThat(ids("office=Q2&sort=WAITING")).containsExactly(early.toString(), late.toString());
    }

    @Test
    void showsOpenWorkUnlessAskedForMore() {
        new Selections(opening).at("Q3").in(Lane.RELEASE).one();
        var open = new Selections(opening).at("Q3").one();
        assertThat(ids("office=Q3")).containsExactly(open.toString());
        assertThat(list("office=Q3&status=ANY").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void filtersByOfficer() {
        var mine = new Selections(opening).at("Q4").one();
        var nobodys = new Selections(opening).at("Q4").one();
        clients.as("tina").post("/api/targets/" + mine + "/assignment", Map.of());
        assertThat(ids("office=Q4&assignee=me")).containsExactly(mine.toString());
        assertThat(ids("office=Q4&assignee=none")).containsExactly(nobodys.toString());
    }

    @Test
    void findsAReferenceByItsBeginning() {
        var id = new Selections(opening).at("Q5").one();
        assertThat(ids("q=ref-" + id.toString().substring(0, 30))).containsExactly(id.toString());
    }

    @Test
    void takesSearchTextWordForWord() {
        new Selections(opening).at("Q6").one();
        assertThat(ids("office=Q6&q=%25")).isEmpty();
    }

    @Test
    void saysWhatTheReaderMayDoNext() {
        new Selections(opening).at("Q7").one();
        var actions = list("office=Q7").get("items").get(0).get("nextActions").toString();
        assertThat(actions).contains("TAKE").contains("REQUEST_OVERRIDE").doesNotContain("RECORD_FINDING");
    }

    @Test
    void saysWhyInBothLanguages() {
        new Selections(opening).at("Q8").one();
        var because = list("office=Q8").get("items").get(0).get("because");
        assertThat(because.get("en").asString()).startsWith("12 of 15");
        assertThat(because.get("zh").asString()).contains("違規");
    }

    @Test
    void pagesThroughTheList() {
        for (int i = 0; i < 3; i++) {
            new Selections(opening).at("Q9").scored(50 + i).one();
        }
        assertThat(list("office=Q9&size=2").get("items").size()).isEqualTo(2);
        assertThat(list("office=Q9&size=2&page=1").get("items").size()).isEqualTo(1);
        assertThat(list("office=Q9&size=2&page=1").get("total").asInt()).isEqualTo(3);
    }

    @Test
    void namesAStateThatDoesNotExist() {
        var answer = clients.as("tina").get("/api/targets?status=LOST");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/status");
        assertThat(clients.as("tina").get("/api/targets?status=,").pointers()).containsExactly("/status");
        assertThat(clients.as("tina")
                        .get("/api/targets?page=2147483647&size=200")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode list(String query) {
        var answer = clients.as("tina").get("/api/targets?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private java.util.List<String> ids(String query) {
        return list(query).get("items").findValuesAsString("declarationId");
    }
}

package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smartcustoms.inspection.DrawnScans.ring;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.SmartCustomsTest;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class ImageDatabaseTests extends AmongKnownScans {

    @Test
    void showsWhatFramesThatLookAlikeTurnedOutToBe() {
        var first = judged(arrived(ring(60, 60)), true);
        judged(arrived(ring(62, 58)), false);
        var third = arrived(ring(120, 110));
        var frame = frameOf(third);
        var alike = sam.get("/api/scans/" + third + "/frames/" + frame + "/look-alikes")
                .json();
        var confirmed = new java.util.ArrayList<String>();
        alike.get("confirmed")
                .forEach(one -> confirmed.add(one.get("crop").get("scanId").asString()));
        assertThat(confirmed).contains(first).doesNotHaveDuplicates();
        assertThat(alike.get("confirmed").get(0).get("likeness").asDouble()).isGreaterThan(0.8);
        assertThat(alike.get("harmless").size()).isPositive();
    }

    @Test
    void findsWholeScansThatLookAlikeAndConfinesASearchByPictureToAPost() throws Exception {
        var first = arrived(ring(30, 30));
        var second = arrived(ring(31, 29));
        var alike = sam.get("/api/scans/" + second + "/look-alikes").json();
        var ids = new java.util.ArrayList<String>();
        alike.forEach(one -> ids.add(one.get("scan").get("id").asString()));
        assertThat(ids).contains(first).doesNotContain(second);
        var here = searched(second, "?post=LMC");
        assertThat(here.get("scans").size()).isPositive();
        assertThat(here.get("scans").get(0).get("likeness").asDouble()).isGreaterThan(0.9);
        assertThat(searched(second, "?post=NOWHERE").get("scans").isEmpty()).isTrue();
        assertThat(searched(second, "?outcome=CONFIRMED").get("harmless").isEmpty())
                .isTrue();
    }

    @Test
    void describesEverythingAnewWhenTheWeightsAreOthersAndMakesTheIndexAgain() {
        var scan = judged(arrived(ring(40, 140)), true);
        jdbc.sql("UPDATE inspection.scan_vector SET describer = 'earlier weights', vector = '\\x00000000'")
                .update();
        jdbc.sql("UPDATE inspection.crop SET describer = 'earlier weights', vector = '\\x00000000'")
                .update();
        assertThat(sam.get("/api/scans/" + scan + "/look-alikes").json().isEmpty())
                .isTrue();
        var victor = clients.as("victor");
        var job = victor.post("/api/images/index", Map.of()).json().get("job").asString();
        Lanes.eventually(() -> List.of("DONE", "FAILED")
                .contains(victor.get("/api/jobs/" + job).json().get("state").asString()));
        assertThat(victor.get("/api/jobs/" + job).json().get("state").asString())
                .isEqualTo("DONE");
        assertThat(jdbc.sql("SELECT count(*) FROM inspection.crop WHERE describer = 'earlier weights'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sam.get("/api/scans/" + scan + "/look-alikes").json().size()).isPositive();
        assertThat(sam.get("/api/images?outcome=CONFIRMED").json().size()).isPositive();
    }

    @Test
    void listsItemsAPageAtATime() {
        judged(arrived(ring(44, 130)), true);
        assertThat(sam.get("/api/images?outcome=CONFIRMED").json().isEmpty()).isFalse();
        assertThat(sam.get("/api/images?outcome=CONFIRMED&page=1000").json().isEmpty())
                .isTrue();
        assertThat(sam.get("/api/images?page=-1").status()).isEqualTo(400);
    }

    @Test
    void showsAFrameThatWasJudgedAgainAsItTurnedOutLast() {
        var first = judged(arrived(ring(70, 44)), true);
        var items = List.of(Map.of("detectionId", frameOf(first), "confirmed", false));
        assertThat(sam.post("/api/scans/" + first + "/judgements", Map.of("items", items))
                        .status())
                .isEqualTo(200);
        var like = arrived(ring(71, 44));
        var alike = sam.get("/api/scans/" + like + "/frames/" + frameOf(like) + "/look-alikes")
                .json();
        assertThat(alike.get("confirmed").findValuesAsString("scanId")).doesNotContain(first);
        assertThat(alike.get("harmless").findValuesAsString("scanId")).contains(first);
    }

    /// What a search by the picture of a scan finds.
    private JsonNode searched(String scan, String query) throws Exception {
        var machine = clients.machine(null, "SCREENING_OFFICER");
        var picture = HttpClient.newHttpClient()
                .send(
                        machine.request("/api/scans/" + scan + "/picture.png").build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        var answer = Lanes.upload(machine, "/api/images/search" + query, Map.of("bag.png", picture));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String frameOf(String id) {
        return view(id).get("frames").get(0).get("id").asString();
    }
}

package org.smartcustoms.simulator.drive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Truth;
import tools.jackson.databind.JsonNode;

class DemoScreenerTests {

    /// Not one of those that the screener misses.
    private static final String SCAN = "scan-1";

    private static final Truth KNIFE =
            new Truth(Contraband.KNIFE, "kitchen knife", new Box(100, 100, 160, 120), new BitSet());
    private static final Truth PISTOL =
            new Truth(Contraband.FIREARM, "pistol", new Box(300, 200, 380, 260), new BitSet());

    private final Map<String, JsonNode> said = new LinkedHashMap<>();
    private HttpServer server;
    private DemoScreener screener;

    @BeforeEach
    void aServerHasOneScanInItsQueue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var address = URI.create("http://localhost:" + server.getAddress().getPort());
        screener = new DemoScreener(new CustomsApi(address, "secret", time -> {}), time -> {});
    }

    @AfterEach
    void theServerCloses() {
        server.stop(0);
    }

    @Test
    void refersWhatReallyLiesInABagAndMarksWhatTheMachineMissed() throws InterruptedException {
        assertThat(screener.read(SCAN, List.of(KNIFE, PISTOL))).isTrue();
        var frames = said.get("/api/scans/" + SCAN + "/referral").path("frames");
        assertThat(frames.findValuesAsString("label")).containsExactly("firearm");
    }

    @Test
    void saysOfEachFrameWhatItWasWhenTheBagIsOpened() throws InterruptedException {
        screener.read(SCAN, List.of(KNIFE));
        var finding = said.get("/api/scans/" + SCAN + "/finding");
        assertThat(finding.path("result").asString()).isEqualTo("CONTRABAND");
        assertThat(finding.path("finding").asString()).isEqualTo("kitchen knife");
        assertThat(finding.path("items").get(0).path("confirmed").asBoolean()).isTrue();
        assertThat(finding.path("items").get(0).path("label").asString()).isEqualTo("knife");
        assertThat(finding.path("items").get(1).path("confirmed").asBoolean()).isFalse();
    }

    @Test
    void clearsAnInnocentBag() throws InterruptedException {
        assertThat(screener.read(SCAN, List.of())).isTrue();
        assertThat(said).containsKey("/api/scans/" + SCAN + "/clearance");
        assertThat(said).doesNotContainKey("/api/scans/" + SCAN + "/finding");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            said.put(path, CustomsApi.JSON.readTree(exchange.getRequestBody().readAllBytes()));
        }
        var answer = path.endsWith("/referral")
                ? "{\"state\":\"REFERRED\"}"
                : path.endsWith("/clearance") ? "{\"state\":\"CLEARED\"}" : """
                        {"state":"WAITING","alarm":0.4,"frames":[
                         {"id":"a","label":"cigarettes","box":{"left":98,"top":99,"right":161,"bottom":121}},
                         {"id":"b","label":"cigarettes","box":{"left":10,"top":10,"right":60,"bottom":60}}]}""";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

package org.smartcustoms.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchServerTests {

    private final Set<String> references = ConcurrentHashMap.newKeySet();
    private final StringWriter out = new StringWriter();

    @Test
    void lodgesAtTheRateUnderReferencesOfTheirOwnAndTellsBothPercentiles() throws IOException {
        JsonNode told = run("--rate", "200", "--per-request", "5", "--seconds", "1", "--warm-up", "0", "--json");

        assertThat(told.get("declarations").asInt()).isEqualTo(200);
        assertThat(told.get("refused").asInt()).isZero();
        assertThat(references).hasSize(200);
        assertThat(told.get("declarationsPerSecond").asDouble()).isBetween(20.0, 240.0);
        assertThat(told.get("requestP99Millis").asDouble()).isPositive();
        assertThat(told.get("decisionP99Millis").asDouble()).isCloseTo(0.99, within(1e-6));
    }

    @Test
    void interpolatesWithinABucketAndLeavesOutWhatWasThereBefore() {
        var before = DecisionTimes.parse(metrics(100, 100, 100));
        var after = DecisionTimes.parse(metrics(100, 300, 300));

        assertThat(after.since(before).percentile(0.5)).isCloseTo(0.0055, within(1e-9));
        assertThat(before.percentile(0.5)).isCloseTo(0.0005, within(1e-9));
        assertThat(after.since(after).percentile(0.5)).isNaN();
    }

    private static String metrics(int oneMilli, int tenMillis, int all) {
        return """
                # TYPE risk_decision_seconds histogram
                risk_decision_seconds_bucket{le="0.001"} %d.0
                risk_decision_seconds_bucket{le="0.01"} %d.0
                risk_decision_seconds_bucket{le="+Inf"} %d
                risk_decision_seconds_count %d
                """.formatted(oneMilli, tenMillis, all, all);
    }

    private JsonNode run(String... options) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        try (var workers = Executors.newFixedThreadPool(4)) {
            server.setExecutor(workers);
            server.createContext("/api/declarations/batch", this::lodge);
            server.createContext(
                    "/actuator/prometheus",
                    exchange -> answer(exchange, metrics(references.size(), references.size(), references.size())));
            server.start();
            var command = Customs.commandLine();
            command.setOut(new PrintWriter(out, true));
            var arguments = new java.util.ArrayList<>(java.util.List.of("bench", "server", "--token", "t", "--url"));
            arguments.add("http://127.0.0.1:" + server.getAddress().getPort());
            arguments.addAll(java.util.List.of(options));
            command.execute(arguments.toArray(String[]::new));
            server.stop(0);
        }
        return JsonMapper.shared().readTree(out.toString());
    }

    private void lodge(HttpExchange exchange) throws IOException {
        var body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        var accepted = JsonMapper.shared().createArrayNode();
        for (var declaration : body.get("declarations")) {
            references.add(declaration.get("reference").asString());
            assertThat(declaration.has("acceptedAt")).isFalse();
            accepted.addObject().put("reference", declaration.get("reference").asString());
        }
        answer(exchange, "{\"accepted\":" + accepted + ",\"rejected\":[]}");
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

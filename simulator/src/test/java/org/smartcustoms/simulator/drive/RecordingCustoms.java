package org.smartcustoms.simulator.drive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A customs server in miniature: keeps what is lodged, selects every eighth, and takes findings.
final class RecordingCustoms implements AutoCloseable {

    static final String TOKEN = "secret";
    static final String AGENT = "the agent's secret";

    final Map<String, JsonNode> declarations = new LinkedHashMap<>();
    final List<String> lodgedByAgent = new ArrayList<>();
    final Map<String, JsonNode> findings = new LinkedHashMap<>();
    final Map<String, String> states = new LinkedHashMap<>();
    final Map<String, JsonNode> manifests = new LinkedHashMap<>();
    final Map<String, JsonNode> amendments = new LinkedHashMap<>();
    final List<String> cancelled = new ArrayList<>();
    final List<byte[]> forms = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    int lodgedAgain;
    int changedContent;
    int busyFor;
    private final HttpServer server;

    RecordingCustoms() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// References of the declarations in a state of work.
    synchronized List<String> inState(String state) {
        return states.keySet().stream()
                .filter(reference -> state.equals(states.get(reference)))
                .toList();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        byte[] sent = exchange.getRequestBody().readAllBytes();
        JsonNode body = "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                ? CustomsApi.JSON.readTree(sent)
                : CustomsApi.JSON.createObjectNode();
        var bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!List.of("Bearer " + TOKEN, "Bearer " + AGENT).contains(bearer)) {
            send(exchange, 401, Map.of("title", "who are you?"));
        } else if (busyFor > 0) {
            busyFor--;
            exchange.getResponseHeaders().add("Retry-After", "7");
            send(exchange, 429, Map.of("title", "busy"));
        } else if (path.equals("/api/declarations/batch")) {
            if (bearer.endsWith(AGENT)) {
                body.path("declarations")
                        .forEach(one -> lodgedByAgent.add(one.path("reference").asString()));
            }
            send(exchange, 200, lodge(body.path("declarations")));
        } else if (path.equals("/api/manifests")) {
            var before = manifests.putIfAbsent(body.path("reference").asString(), body);
            send(exchange, before == null ? 201 : before.equals(body) ? 200 : 409, Map.of());
        } else if (path.equals("/api/loads")) {
            loads(exchange, sent);
        } else if (path.startsWith("/api/declarations/")) {
            change(path.split("/")[3], exchange.getRequestMethod(), body);
            send(exchange, 200, Map.of());
        } else if (path.equals("/api/findings/batch")) {
            send(exchange, 200, find(body.path("findings")));
        } else if (path.equals("/api/targets")) {
            send(exchange, 200, queue(exchange.getRequestURI().getQuery()));
        } else {
            send(exchange, 200, step(path, body));
        }
    }

    private Map<String, Object> lodge(JsonNode batch) {
        var accepted = new ArrayList<Map<String, Object>>();
        for (JsonNode declaration : batch) {
            String reference = declaration.path("reference").asString();
            JsonNode before = declarations.putIfAbsent(reference, declaration);
            if (before != null) {
                lodgedAgain++;
                changedContent += before.equals(declaration) ? 0 : 1;
            } else if (declarations.size() % 8 == 0) {
                states.put(reference, "WAITING");
            }
            accepted.add(Map.of("index", accepted.size(), "id", reference, "reference", reference));
        }
        return Map.of("accepted", accepted, "rejected", List.of());
    }

    private void loads(HttpExchange exchange, byte[] form) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            forms.add(form);
            send(exchange, 202, Map.of());
        } else {
            send(
                    exchange,
                    200,
                    forms.isEmpty() ? List.of() : List.of(Map.of("fileName", "declarations-of-a-trader.xlsx")));
        }
    }

    private void change(String reference, String method, JsonNode body) {
        if (method.equals("PUT")) {
            amendments.put(reference, body);
        } else {
            cancelled.add(reference);
            states.put(reference, "WITHDRAWN");
        }
    }

    private Map<String, Object> find(JsonNode batch) {
        var accepted = new ArrayList<Map<String, Object>>();
        for (JsonNode finding : batch) {
            accepted.add(Map.of("index", accepted.size()));
            findings.put(finding.path("declarationId").asString(), finding);
            states.put(finding.path("declarationId").asString(), "RELEASED");
        }
        return Map.of("accepted", accepted, "rejected", List.of());
    }

    private Map<String, Object> queue(String query) {
        List<String> wanted =
                List.of(query.replaceAll("state=([A-Z_,]+).*", "$1").split(","));
        int page = Integer.parseInt(query.replaceAll(".*&page=(\\d+).*", "$1"));
        List<Map<String, Object>> open = new ArrayList<>();
        states.forEach((reference, state) -> {
            if (wanted.contains(state)) {
                JsonNode declaration = declarations.getOrDefault(reference, CustomsApi.JSON.createObjectNode());
                open.add(Map.of(
                        "declarationId", reference,
                        "reference", reference,
                        "acceptedAt", declaration.path("acceptedAt").asString(),
                        "state", state));
            }
        });
        List<Map<String, Object>> items =
                open.stream().skip(50L * page).limit(50).toList();
        return Map.of("items", items, "total", open.size());
    }

    private Map<String, Object> step(String path, JsonNode body) {
        String[] parts = path.split("/");
        String reference = parts[3];
        switch (parts[4]) {
            case "finding" -> findings.put(reference, body);
            case "release" -> states.put(reference, "RELEASED");
            case "detention" -> states.put(reference, "DETAINED");
            case "examination" -> states.put(reference, "UNDER_EXAMINATION");
            default -> states.put(reference, "ASSIGNED");
        }
        return Map.of();
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = CustomsApi.JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

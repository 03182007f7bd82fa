package org.smartcustoms.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes HTTP clients of the server under test: people with a session, machines with a token, strangers with nothing.
@TestComponent
public class ApiClients {

    private final Environment environment;
    private final JsonMapper json;

    public ApiClients(Environment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    /// A demo user, signed in with a session.
    public Client as(String username) {
        return as(username, "demo");
    }

    /// A person, signed in with a session.
    public Client as(String username, String password) {
        var client = new Client(null);
        client.get("/api/session");
        var answer = client.post("/api/session", Map.of("username", username, "password", password));
        if (answer.status() != 200) {
            throw new IllegalStateException("Cannot sign in as " + username + ": " + answer.body());
        }
        client.get("/api/session");
        return client;
    }

    /// A machine with a fresh token of these roles.
    public Client machine(@Nullable String trader, String... roles) {
        var command = new java.util.HashMap<String, @Nullable Object>();
        command.put("name", "test-" + UUID.randomUUID().toString().substring(0, 8));
        command.put("roles", roles);
        command.put("trader", trader);
        command.put("expiresAt", null);
        var created = as("adam").post("/api/tokens", command);
        return new Client(created.json().get("token").asString());
    }

    /// A machine with a token that it was given elsewhere.
    public Client bearer(String token) {
        return new Client(token);
    }

    public Client stranger() {
        return new Client(null);
    }

    public record Answer(int status, String body, java.net.http.HttpHeaders headers, JsonMapper mapper) {
        public JsonNode json() {
            return mapper.readTree(body);
        }

        /// The pointers of the fields a problem names.
        public java.util.List<String> pointers() {
            var pointers = new java.util.ArrayList<String>();
            json().path("errors")
                    .forEach(error -> pointers.add(error.get("pointer").asString()));
            return pointers;
        }
    }

    public final class Client {

        private final java.net.CookieManager cookies = new java.net.CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final @Nullable String token;
        private String language = "en";

        private Client(@Nullable String token) {
            this.token = token;
        }

        public Client speaking(String language) {
            this.language = language;
            return this;
        }

        public Answer get(String path) {
            return send(request(path).GET().build());
        }

        public Answer post(String path, Object body) {
            return send("POST", path, json.writeValueAsString(body), "application/json");
        }

        public Answer put(String path, Object body) {
            return send("PUT", path, json.writeValueAsString(body), "application/json");
        }

        public Answer delete(String path) {
            return send(request(path).DELETE().build());
        }

        public Answer send(String method, String path, String body, String contentType) {
            return send(request(path)
                    .header("Content-Type", contentType)
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        public Answer send(HttpRequest request) {
            try {
                var response = http.send(request, HttpResponse.BodyHandlers.ofString());
                return new Answer(response.statusCode(), response.body(), response.headers(), json);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /// A request with this client's credentials, to be finished by the caller.
        public HttpRequest.Builder request(String path) {
            var builder = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path))
                    .header("Accept-Language", language);
            if (token != null) {
                builder.header("Authorization", "Bearer " + token);
            }
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .findFirst()
                    .ifPresent(cookie -> builder.header("X-XSRF-TOKEN", cookie.getValue()));
            return builder;
        }
    }
}

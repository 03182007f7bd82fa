package org.smartcustoms.simulator.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Gets the bearer tokens that a [DemoDriver] works with: those kept from last time if they still open the door, else
/// new ones,
/// made with the name and password of the demo world's administrator. They are kept in a file that its owner alone can
/// read.
public final class DemoAccess {

    /// The company of the demo world's trader.
    private static final String COMPANY = "T100001";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private final Path keptIn;

    /// @param keptIn file the tokens are kept in
    public DemoAccess(URI address, Path keptIn) {
        this.address = address;
        this.keptIn = keptIn;
    }

    /// Tokens that work.
    ///
    /// @throws ApiRefused if the administrator's name or password is wrong
    public DemoTokens tokens(String administrator, String password) throws InterruptedException {
        Optional<DemoTokens> kept = kept();
        if (kept.isPresent()) {
            return kept.get();
        }
        send("GET", "/api/session", Map.of());
        send("POST", "/api/session", Map.of("username", administrator, "password", password));
        send("GET", "/api/session", Map.of());
        var tokens = new DemoTokens(
                make("Demo trade gateway", Map.of("roles", List.of("ANALYST"))),
                make("Demo examination team", Map.of("roles", List.of("ANALYST", "SUPERVISOR"))),
                make("Demo forwarding agent", Map.of("roles", List.of("ANALYST"), "trader", COMPANY)));
        send("DELETE", "/api/session", Map.of());
        PrivateFile.write(keptIn, tokens);
        return tokens;
    }

    private String make(String name, Map<String, Object> rights) throws InterruptedException {
        var wanted = new HashMap<>(rights);
        wanted.put("name", name);
        String made = send("POST", "/api/tokens", wanted);
        return CustomsApi.JSON.readTree(made).path("token").asString();
    }

    private Optional<DemoTokens> kept() throws InterruptedException {
        try {
            if (!Files.exists(keptIn)) {
                return Optional.empty();
            }
            var tree = CustomsApi.JSON.readTree(Files.readString(keptIn));
            var tokens = new DemoTokens(
                    tree.path("lodger").asString(""),
                    tree.path("officers").asString(""),
                    tree.path("agent").asString(""));
            return opens(tokens.lodger()) && opens(tokens.officers()) ? Optional.of(tokens) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean opens(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/session"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private String send(String method, String path, Map<String, Object> body) throws InterruptedException {
        var publisher = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(CustomsApi.JSON.writeValueAsBytes(body));
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .method(method, publisher)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 300) {
                throw new ApiRefused(
                        answer.statusCode(), method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

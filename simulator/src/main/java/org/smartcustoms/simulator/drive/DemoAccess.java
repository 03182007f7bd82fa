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
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gets the bearer token that a [DemoDriver] works with: the one kept from last time if it still opens the door, else a
/// new one,
/// made with the name and password of the demo world's administrator. The token is kept in a file that its owner alone
/// can read.
public final class DemoAccess {

    private static final String TOKEN_NAME = "demo world";
    private static final List<String> ROLES = List.of("ANALYST", "SUPERVISOR");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private final Path keptIn;

    /// @param keptIn file the token is kept in
    public DemoAccess(URI address, Path keptIn) {
        this.address = address;
        this.keptIn = keptIn;
    }

    /// A token that works.
    ///
    /// @throws ApiRefused if the administrator's name or password is wrong
    public String token(String administrator, String password) throws InterruptedException {
        Optional<String> kept = kept();
        if (kept.isPresent()) {
            return kept.get();
        }
        send("GET", "/api/session", Map.of());
        send("POST", "/api/session", Map.of("username", administrator, "password", password));
        send("GET", "/api/session", Map.of());
        String made = send("POST", "/api/tokens", Map.of("name", TOKEN_NAME, "roles", ROLES));
        send("DELETE", "/api/session", Map.of());
        String token = CustomsApi.JSON.readTree(made).path("token").asString();
        keep(token);
        return token;
    }

    private Optional<String> kept() throws InterruptedException {
        try {
            if (!Files.exists(keptIn)) {
                return Optional.empty();
            }
            String token = Files.readString(keptIn).strip();
            var request = HttpRequest.newBuilder(address.resolve("/api/session"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(token) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private void keep(String token) {
        try {
            Path directory = keptIn.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.deleteIfExists(keptIn);
            Files.createFile(
                    keptIn, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(keptIn, token + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.smartcustoms.simulator.drive;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the server's REST interface. When the server is busy, away or overrun (429, 5xx, no connection) it waits,
/// twice as
/// long each time up to half a minute or as long as the server asks, and tries again; every request it repeats is
/// idempotent.
final class CustomsApi {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int TRIES = 40;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private final String token;
    private final Pause pause;

    CustomsApi(URI address, String token, Pause pause) {
        this.address = address;
        this.token = token;
        this.pause = pause;
    }

    JsonNode get(String path) throws InterruptedException {
        return exchange(request(path).GET().build());
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        var publisher = HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return exchange(request(path)
                .header("Content-Type", "application/json")
                .POST(publisher)
                .build());
    }

    JsonNode put(String path, Object body) throws InterruptedException {
        var publisher = HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return exchange(request(path)
                .header("Content-Type", "application/json")
                .PUT(publisher)
                .build());
    }

    /// Sends a file to be loaded by a mapping, as a form.
    JsonNode load(String fileName, byte[] file, Object mapping) throws InterruptedException {
        var head =
                "--part\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + JSON.writeValueAsString(mapping)
                        + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var publisher = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(file),
                HttpRequest.BodyPublishers.ofString("\r\n--part--\r\n"));
        return exchange(request("/api/loads")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(publisher)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode exchange(HttpRequest request) throws InterruptedException {
        Duration wait = FIRST_WAIT;
        String trouble = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<HttpResponse<byte[]>> answer;
            try {
                answer = Optional.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                answer = Optional.empty();
                trouble = e.toString();
            }
            if (answer.isPresent()) {
                int status = answer.get().statusCode();
                if (status < 300) {
                    return read(answer.get().body());
                }
                trouble = describe(status, answer.get().body());
                if (status != 429 && status < 500) {
                    throw new ApiRefused(
                            status, request.method() + " " + request.uri().getPath() + ": " + trouble);
                }
            }
            pause.forAbout(answer.flatMap(CustomsApi::asked).orElse(wait));
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
        throw new ApiRefused(503, request.method() + " " + request.uri().getPath() + " got no answer: " + trouble);
    }

    private static Optional<Duration> asked(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static JsonNode read(byte[] body) {
        return body.length == 0 ? JSON.valueToTree(Map.of()) : JSON.readTree(body);
    }

    private static String describe(int status, byte[] body) {
        String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return status + " " + text.substring(0, Math.min(400, text.length()));
    }
}

package org.smartcustoms.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Sends files to be loaded, as a form with the mapping and the file.
final class Upload {

    static final String CONTENT_TYPE = "multipart/form-data; boundary=journey";

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Upload() {}

    static BodyPublisher of(Path file, String mapping) {
        var head = "--journey\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping
                + "\r\n--journey\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--journey--\r\n"));
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Starts a load and returns its id.
    static String start(Caller caller, Path file, String mapping) {
        var answer = caller.post("/api/loads", CONTENT_TYPE, of(file, mapping));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().get("id").asString();
    }

    /// The load when it has ended, well or not.
    static JsonNode ended(Caller caller, String id) {
        return Await.until(
                "the load ends",
                LONGEST,
                () -> caller.get("/api/loads/" + id).json(),
                load -> !Set.of("QUEUED", "RUNNING").contains(load.get("state").asString()));
    }
}

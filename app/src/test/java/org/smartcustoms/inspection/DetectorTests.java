package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.detect.DetectorCard;
import org.smartcustoms.engines.imaging.detect.OnnxDetector;
import org.smartcustoms.engines.imaging.detect.OperatingCurve;
import org.smartcustoms.engines.imaging.detect.OperatingCurve.Point;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// The shipped weights beside a card whose curves are known.
@SmartCustomsTest
class DetectorTests {

    private static final Path DETECTOR = detector();

    @Autowired
    ApiClients clients;

    @DynamicPropertySource
    static void ownCard(DynamicPropertyRegistry registry) {
        registry.add("smartcustoms.screening.detector", () -> DETECTOR);
    }

    @Test
    void setsAClassesThresholdByTheFalseAlarmsThatAreWanted() {
        var victor = clients.as("victor");
        assertThat(knife().get("curve").size()).isEqualTo(3);
        var answer = victor.put("/api/screening/detector/classes/knife", Map.of("falseAlarms", 0.1));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(knife().get("threshold").asDouble()).isEqualTo(0.6);
        assertThat(knife().get("expected").get("recall").asDouble()).isEqualTo(0.5);
        victor.put("/api/screening/detector/classes/knife", Map.of("falseAlarms", 1));
        assertThat(knife().get("threshold").asDouble()).isEqualTo(0.2);
        assertThat(clients.as("adam")
                        .get("/api/audit?action=screening.wanted-alarms-changed")
                        .body())
                .contains("knife");
        victor.put("/api/screening/detector/classes/knife", Collections.singletonMap("falseAlarms", null));
        assertThat(knife().get("threshold").asDouble())
                .isEqualTo(Math.max(0.05, knife().get("shipped").asDouble()));
    }

    @Test
    void refusesAWishForAClassThatWasNeverMeasuredAndByWhoeverMayNotSupervise() {
        var victor = clients.as("victor");
        assertThat(victor.put("/api/screening/detector/classes/firearm", Map.of("falseAlarms", 0.1))
                        .status())
                .isEqualTo(409);
        assertThat(victor.put("/api/screening/detector/classes/anvil", Map.of("falseAlarms", 0.1))
                        .status())
                .isEqualTo(404);
        assertThat(victor.put("/api/screening/detector/classes/knife", Map.of("falseAlarms", -1))
                        .status())
                .isEqualTo(422);
        assertThat(clients.as("sam")
                        .put("/api/screening/detector/classes/knife", Map.of("falseAlarms", 0.1))
                        .status())
                .isEqualTo(403);
    }

    private JsonNode knife() {
        return clients.as("sam")
                .get("/api/screening/detector")
                .json()
                .get("classes")
                .valueStream()
                .filter(one -> one.get("label").asString().equals("knife"))
                .findFirst()
                .orElseThrow();
    }

    private static Path detector() {
        try {
            var onnx = Files.createTempDirectory("detector").resolve("own.onnx");
            Files.write(onnx, shipped("detector.onnx"));
            var curve = new OperatingCurve(
                    List.of(new Point(0.9, 0, 0.3), new Point(0.6, 0.1, 0.5), new Point(0.2, 1, 0.8)));
            Files.writeString(
                    OnnxDetector.card(onnx),
                    DetectorCard.measured(
                            new String(shipped("detector.json"), StandardCharsets.UTF_8),
                            new DetectorCard.Measured(80, Map.of("knife", curve))));
            return onnx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] shipped(String name) throws IOException {
        try (var stream = Objects.requireNonNull(OnnxDetector.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }
}

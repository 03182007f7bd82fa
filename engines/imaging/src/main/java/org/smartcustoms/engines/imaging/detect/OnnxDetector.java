package org.smartcustoms.engines.imaging.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Picture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs a detector that `training/train.py` exported: `NAME.onnx` beside `NAME.json`, which holds the classes and the
/// size at
/// which pictures are shown to it. One thread a session; [#detect] may be called from several threads.
public final class OnnxDetector implements AutoCloseable {
    private static final int[] STRIDES = {8, 16, 32};
    private static final int MOST_CANDIDATES = 400;
    private static final double SAME_THING = 0.5;
    private final OrtSession session;
    private final List<Contraband> classes;
    private final int longSide;

    private OnnxDetector(OrtSession session, List<Contraband> classes, int longSide) {
        this.session = session;
        this.classes = classes;
        this.longSide = longSide;
    }

    /// Loads a detector.
    ///
    /// @throws IOException when a file is missing, or isn't what it should be
    public static OnnxDetector load(Path onnx) throws IOException {
        var card = sideCar(onnx);
        var classes = new ArrayList<Contraband>();
        try {
            for (JsonNode label : card.path("classes")) {
                classes.add(Contraband.ofLabel(label.asString()));
            }
            int longSide = card.path("longSide").asInt(0);
            if (classes.isEmpty() || longSide < 64 || longSide > 2048) {
                throw new IOException("The side-car of " + onnx + " names no classes or no size");
            }
            try (var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                return new OnnxDetector(
                        OrtEnvironment.getEnvironment().createSession(onnx.toString(), options), classes, longSide);
            }
        } catch (OrtException | IllegalArgumentException e) {
            throw new IOException(onnx + " is not a detector: " + e.getMessage(), e);
        }
    }

    private static JsonNode sideCar(Path onnx) throws IOException {
        var name = onnx.toString();
        var path = Path.of((name.endsWith(".onnx") ? name.substring(0, name.length() - 5) : name) + ".json");
        if (!Files.isRegularFile(onnx) || !Files.isRegularFile(path)) {
            throw new IOException("A detector is two files, and one is missing: " + onnx + ", " + path);
        }
        return JsonMapper.builder().build().readTree(Files.readString(path));
    }

    /// What the network finds, surest first, each thing once.
    ///
    /// @param leastScore findings below this score are left out
    public List<Detection> detect(Picture picture, double leastScore) {
        double scale = (double) longSide / Math.max(picture.width(), picture.height());
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        int paddedWidth = (width + 31) / 32 * 32;
        int paddedHeight = (height + 31) / 32 * 32;
        float[] input = Shrinking.planes(picture, width, height, paddedWidth, paddedHeight);
        try (var tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(input), new long[] {
                    1, 3, paddedHeight, paddedWidth
                });
                var result = session.run(Map.of("pictures", tensor))) {
            float[][] scores = ((float[][][]) result.get(0).getValue())[0];
            float[][] sides = ((float[][][]) result.get(1).getValue())[0];
            return onceEach(candidates(scores, sides, paddedWidth, paddedHeight, leastScore), 1 / scale, picture);
        } catch (OrtException e) {
            throw new IllegalStateException("The detector failed: " + e.getMessage(), e);
        }
    }

    private List<Detection> candidates(float[][] scores, float[][] sides, int width, int height, double leastScore) {
        var found = new ArrayList<Detection>();
        int cell = 0;
        for (int stride : STRIDES) {
            for (int row = 0; row < height / stride; row++) {
                for (int column = 0; column < width / stride; column++, cell++) {
                    double x = (column + 0.5) * stride;
                    double y = (row + 0.5) * stride;
                    for (int k = 0; k < classes.size(); k++) {
                        if (scores[cell][k] >= leastScore) {
                            float[] side = sides[cell];
                            found.add(new Detection(
                                    classes.get(k),
                                    new Box(x - side[0], y - side[1], x + side[2], y + side[3]),
                                    scores[cell][k]));
                        }
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Detection::score).reversed());
        return found.subList(0, Math.min(found.size(), MOST_CANDIDATES));
    }

    private static List<Detection> onceEach(List<Detection> sorted, double scale, Picture picture) {
        var kept = new ArrayList<Detection>();
        for (var candidate : sorted) {
            boolean seen = kept.stream()
                    .anyMatch(other ->
                            other.kind() == candidate.kind() && other.box().overlap(candidate.box()) > SAME_THING);
            if (!seen) {
                kept.add(candidate);
            }
        }
        return kept.stream()
                .map(d -> new Detection(d.kind(), within(d.box().scaled(scale), picture), d.score()))
                .toList();
    }

    private static Box within(Box box, Picture picture) {
        return new Box(
                Math.clamp(box.left(), 0, picture.width()),
                Math.clamp(box.top(), 0, picture.height()),
                Math.clamp(box.right(), 0, picture.width()),
                Math.clamp(box.bottom(), 0, picture.height()));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The detector could not be closed: " + e.getMessage(), e);
        }
    }
}

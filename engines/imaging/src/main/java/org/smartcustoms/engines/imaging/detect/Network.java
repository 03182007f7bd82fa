package org.smartcustoms.engines.imaging.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;

/// The detector's network (`training/network.py`): one look at a picture as a whole, brought to a size. May be used by
/// several threads.
final class Network implements AutoCloseable {
    private static final int[] STRIDES = {8, 16, 32};
    private static final int MOST_CANDIDATES = 200;
    private final OrtSession session;
    private final DetectorCard card;

    Network(OrtSession session, DetectorCard card) {
        this.session = session;
        this.card = card;
    }

    /// A network of a file's bytes, which computes on the thread that asks.
    ///
    /// @param complaint what to say when it is none
    /// @throws IOException when it is none
    static OrtSession session(String complaint, byte[] model) throws IOException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(model, options);
        } catch (OrtException e) {
            throw new IOException(complaint + ": " + e.getMessage(), e);
        }
    }

    /// What was found, surest first, each thing once, and the feature maps.
    record Look(List<Detection> found, List<Sight.Features> features) {}

    /// @param longSide pixels of the picture's longer side as the network sees it
    Look look(Picture picture, int longSide, double leastScore) {
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
            float[] scores = floats(result.get(0));
            float[] sides = floats(result.get(1));
            var features = new ArrayList<Sight.Features>();
            for (int i = 2; i < result.size(); i++) {
                features.add(features(result, i, scale, paddedWidth));
            }
            var candidates = candidates(scores, sides, paddedWidth, paddedHeight, leastScore);
            return new Look(onceEach(candidates, 1 / scale, picture), features);
        } catch (OrtException e) {
            throw new IllegalStateException("The detector failed: " + e.getMessage(), e);
        }
    }

    /// What a network's output holds.
    static float[] floats(OnnxValue output) {
        var buffer = ((OnnxTensor) output).getFloatBuffer();
        var values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static Sight.Features features(OrtSession.Result result, int output, double scale, int paddedWidth) {
        long[] shape = ((OnnxTensor) result.get(output)).getInfo().getShape();
        return new Sight.Features(
                floats(result.get(output)),
                (int) shape[1],
                (int) shape[2],
                (int) shape[3],
                scale * shape[3] / paddedWidth);
    }

    private List<Detection> candidates(float[] scores, float[] sides, int width, int height, double leastScore) {
        var found = new ArrayList<Detection>();
        int kinds = card.classes().size();
        int cell = 0;
        for (int stride : STRIDES) {
            for (int row = 0; row < height / stride; row++) {
                for (int column = 0; column < width / stride; column++, cell++) {
                    double x = (column + 0.5) * stride;
                    double y = (row + 0.5) * stride;
                    for (int k = 0; k < kinds; k++) {
                        float raw = scores[cell * kinds + k];
                        if (raw < 0.002f) {
                            continue;
                        }
                        var label = card.classes().get(k);
                        double score = card.calibration(label).probability(raw);
                        if (score >= leastScore) {
                            int side = 4 * cell;
                            var box = new Box(
                                    x - sides[side], y - sides[side + 1], x + sides[side + 2], y + sides[side + 3]);
                            found.add(new Detection(label, box, score));
                        }
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Detection::score).reversed());
        // so many of each class, lest one crowds the others out
        var taken = new HashMap<String, Integer>();
        found.removeIf(one -> taken.merge(one.label(), 1, Integer::sum) > MOST_CANDIDATES);
        return found;
    }

    private static List<Detection> onceEach(List<Detection> sorted, double scale, Picture picture) {
        return SameThing.each(sorted).stream()
                .map(one -> one.framed(one.box().scaled(scale).within(picture.width(), picture.height())))
                .toList();
    }

    static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("A network could not be closed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        close(session);
    }
}

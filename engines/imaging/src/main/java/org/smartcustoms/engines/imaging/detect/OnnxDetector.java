package org.smartcustoms.engines.imaging.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.Surroundings;

/// Runs a detector that `training/train.py` exported: `NAME.onnx` beside its card `NAME.json`. One thread a session;
/// [#see] may be called from several threads.
public final class OnnxDetector implements AutoCloseable {
    private static final int[] STRIDES = {8, 16, 32};
    private static final int MOST_CANDIDATES = 200;
    // of the picture's longer side, and scores: docs/decisions/0009, item 18
    private static final double NOTICED = 0.05;
    private static final double LARGE = 0.5;
    private static final double FAR = 0.3;
    private static final int FARTHEST = 4;
    // counted up when Sight makes vectors in another way, so that stored ones are made anew
    private static final byte[] FORM_OF_VECTORS = {2};
    private final OrtSession session;
    private final DetectorCard card;
    private final String fingerprint;

    private OnnxDetector(OrtSession session, DetectorCard card, String fingerprint) {
        this.session = session;
        this.card = card;
        this.fingerprint = fingerprint;
    }

    /// The detector that ships, trained on simulated scans alone.
    ///
    /// @throws IOException when it can't be read
    public static OnnxDetector shipped() throws IOException {
        return of(
                "the shipped detector",
                resource("detector.onnx"),
                new String(resource("detector.json"), StandardCharsets.UTF_8));
    }

    /// Loads a detector.
    ///
    /// @throws IOException when a file is missing, or isn't what it should be
    public static OnnxDetector load(Path onnx) throws IOException {
        var path = card(onnx);
        if (!Files.isRegularFile(onnx) || !Files.isRegularFile(path)) {
            throw new IOException("A detector is two files, and one is missing: " + onnx + ", " + path);
        }
        return of(onnx.toString(), Files.readAllBytes(onnx), Files.readString(path));
    }

    /// Where the card of a detector's file lies.
    public static Path card(Path onnx) {
        var name = onnx.toString();
        return Path.of((name.endsWith(".onnx") ? name.substring(0, name.length() - 5) : name) + ".json");
    }

    private static OnnxDetector of(String name, byte[] model, String card) throws IOException {
        var read = DetectorCard.read(card);
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new OnnxDetector(
                    OrtEnvironment.getEnvironment().createSession(model, options), read, fingerprint(model));
        } catch (OrtException e) {
            throw new IOException(name + " is not a detector: " + e.getMessage(), e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = OnnxDetector.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("No detector ships with this build (" + name + " is missing)");
            }
            return stream.readAllBytes();
        }
    }

    private static String fingerprint(byte[] model) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(model);
            return HexFormat.of().formatHex(digest.digest(FORM_OF_VECTORS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// SHA-256 of the weights and of how vectors are made of what they see: those of different networks can't be
    /// compared.
    public String fingerprint() {
        return fingerprint;
    }

    /// The classes and their thresholds.
    public DetectorCard card() {
        return card;
    }

    /// What the network finds, surest first, each thing once; scores are calibrated.
    ///
    /// @param leastScore findings below this score are left out
    public List<Detection> detect(Picture picture, double leastScore) {
        return see(picture, leastScore).found();
    }

    /// What the network finds at the card's thresholds.
    public List<Detection> detect(Picture picture) {
        return detect(picture, 0.01).stream()
                .filter(found ->
                        found.score() >= card.calibration(found.label()).threshold())
                .toList();
    }

    /// Findings and feature maps; see [#detect(Picture, double)].
    ///
    /// The network learnt things of the size that they have in a picture filled by a bag. Where something
    /// takes up half of the picture or more, as in a small parcel, the picture is also looked at from twice
    /// as far, and again; where much of it is air, from nearer. What lies around a scan counts as air.
    public Sight see(Picture given, double leastScore) {
        var picture = Surroundings.whitened(given);
        double least = Math.min(leastScore, NOTICED);
        var look = look(picture, card.longSide(), least);
        var found = fromFarther(picture, look.found(), least);
        var matter = Matter.of(picture);
        if (matter.isPresent()) {
            var part = matter.get().picture();
            var nearer = fromFarther(part, look(part, card.longSide(), least).found(), least);
            found = joined(found, nearer.stream().map(matter.get()::placed));
        }
        found = found.stream().filter(one -> one.score() >= leastScore).toList();
        return new Sight(found, look.features(), card.classes(), picture.width(), picture.height());
    }

    /// What was found in a picture, and while that has large things in it, the large ones of a look from twice as far.
    private List<Detection> fromFarther(Picture picture, List<Detection> near, double least) {
        var found = near;
        var last = near;
        for (int times = 2; times <= FARTHEST && anyLarge(last, picture); times *= 2) {
            last = look(picture, card.longSide() / times, least).found();
            found = joined(found, last.stream().filter(one -> share(one, picture) >= FAR));
        }
        return found;
    }

    private static List<Detection> joined(List<Detection> found, Stream<Detection> others) {
        return SameThing.each(Stream.concat(found.stream(), others)
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .toList());
    }

    private static boolean anyLarge(List<Detection> found, Picture picture) {
        return found.stream().anyMatch(one -> one.score() >= NOTICED && share(one, picture) >= LARGE);
    }

    /// How much of the picture's longer side a finding's longer side takes up.
    private static double share(Detection one, Picture picture) {
        return Math.max(one.box().width(), one.box().height()) / Math.max(picture.width(), picture.height());
    }

    private record Look(List<Detection> found, List<Sight.Features> features) {}

    private Look look(Picture picture, int longSide, double leastScore) {
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
            float[] scores = floats(result, 0);
            float[] sides = floats(result, 1);
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

    private static float[] floats(OrtSession.Result result, int output) {
        var buffer = ((OnnxTensor) result.get(output)).getFloatBuffer();
        var values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static Sight.Features features(OrtSession.Result result, int output, double scale, int paddedWidth) {
        long[] shape = ((OnnxTensor) result.get(output)).getInfo().getShape();
        return new Sight.Features(
                floats(result, output), (int) shape[1], (int) shape[2], (int) shape[3], scale * shape[3] / paddedWidth);
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
                .map(d -> new Detection(
                        d.label(), d.box().scaled(scale).within(picture.width(), picture.height()), d.score()))
                .toList();
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

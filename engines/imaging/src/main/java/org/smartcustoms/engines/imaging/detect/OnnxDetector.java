package org.smartcustoms.engines.imaging.detect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.Surroundings;

/// Runs a detector that `training/train.py` exported: `NAME.onnx` beside its card `NAME.json`, and where
/// there is one the verifier `NAME.verifier.onnx`. [#see] may be called from several threads.
public final class OnnxDetector implements AutoCloseable {
    // of the picture's longer side, and scores: docs/decisions/0009, item 18
    private static final double NOTICED = 0.05;
    private static final double LARGE = 0.5;
    private static final double FAR = 0.3;
    private static final int FARTHEST = 4;
    // counted up when Sight makes vectors in another way, so that stored ones are made anew
    private static final byte[] FORM_OF_VECTORS = {2};
    private final Network network;
    private final DetectorCard card;
    private final String fingerprint;
    private final Optional<Verifier> verifier;
    private final boolean verifies;

    private OnnxDetector(
            Network network, DetectorCard card, String fingerprint, Optional<Verifier> verifier, boolean verifies) {
        this.network = network;
        this.card = card;
        this.fingerprint = fingerprint;
        this.verifier = verifier;
        this.verifies = verifies;
    }

    /// The detector that ships, trained on simulated scans alone, with its verifier.
    ///
    /// @throws IOException when it can't be read
    public static OnnxDetector shipped() throws IOException {
        return of(
                "the shipped detector",
                resource("detector.onnx"),
                Optional.of(resource("detector.verifier.onnx")),
                new String(resource("detector.json"), StandardCharsets.UTF_8));
    }

    /// Loads a detector, with its verifier where one lies beside it.
    ///
    /// @throws IOException when a file is missing, or isn't what it should be
    public static OnnxDetector load(Path onnx) throws IOException {
        var path = card(onnx);
        if (!Files.isRegularFile(onnx) || !Files.isRegularFile(path)) {
            throw new IOException("A detector is two files, and one is missing: " + onnx + ", " + path);
        }
        var verifier = Path.of(stem(onnx) + ".verifier.onnx");
        return of(
                onnx.toString(),
                Files.readAllBytes(onnx),
                Files.isRegularFile(verifier) ? Optional.of(Files.readAllBytes(verifier)) : Optional.empty(),
                Files.readString(path));
    }

    /// Where the card of a detector's file lies.
    public static Path card(Path onnx) {
        return Path.of(stem(onnx) + ".json");
    }

    private static String stem(Path onnx) {
        var name = onnx.toString();
        return name.endsWith(".onnx") ? name.substring(0, name.length() - 5) : name;
    }

    private static OnnxDetector of(String name, byte[] model, Optional<byte[]> second, String card) throws IOException {
        var read = DetectorCard.read(card);
        var network = new Network(Network.session(name + " is not a detector", model), read);
        try {
            Optional<Verifier> verifier =
                    second.isEmpty() ? Optional.empty() : Optional.of(Verifier.of(name, second.get(), read));
            return new OnnxDetector(
                    network, read, fingerprint(model, second.orElse(new byte[0])), verifier, second.isPresent());
        } catch (IOException e) {
            network.close();
            throw e;
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

    private static String fingerprint(byte[] model, byte[] verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(model);
            digest.update(verifier);
            return HexFormat.of().formatHex(digest.digest(FORM_OF_VECTORS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Whether a verifier looks closely at what is found.
    public boolean verifies() {
        return verifies;
    }

    /// The same without its verifier: what the detector alone finds. Closing either closes both.
    public OnnxDetector unverified() {
        return new OnnxDetector(network, card, fingerprint, verifier, false);
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
                .filter(found -> found.score() >= card.threshold(found.label()))
                .toList();
    }

    /// Findings and feature maps; see [#detect(Picture, double)].
    ///
    /// The network learnt things of the size that they have in a picture filled by a bag. Where something
    /// takes up half of the picture or more, as in a small parcel, the picture is also looked at from twice
    /// as far, and again; where much of it is air, from nearer. What lies around a scan counts as air.
    /// In the end the verifier, where there is one, looks closely at each finding.
    public Sight see(Picture given, double leastScore) {
        var picture = Surroundings.whitened(given);
        double least = Math.min(leastScore, NOTICED);
        var look = network.look(picture, card.longSide(), least);
        var found = fromFarther(picture, look.found(), least);
        var matter = Matter.of(picture);
        if (matter.isPresent()) {
            var part = matter.get().picture();
            var nearer =
                    fromFarther(part, network.look(part, card.longSide(), least).found(), least);
            found = joined(found, nearer.stream().map(matter.get()::placed));
        }
        if (verifies) {
            found = verifier.orElseThrow().verified(picture, found);
        }
        found = found.stream().filter(one -> one.score() >= leastScore).toList();
        return new Sight(found, look.features(), card.classes(), picture.width(), picture.height());
    }

    /// What was found in a picture, and while that has large things in it, the large ones of a look from twice as far.
    private List<Detection> fromFarther(Picture picture, List<Detection> near, double least) {
        var found = near;
        var last = near;
        for (int times = 2; times <= FARTHEST && anyLarge(last, picture); times *= 2) {
            last = network.look(picture, card.longSide() / times, least).found();
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

    @Override
    public void close() {
        network.close();
        verifier.ifPresent(Verifier::close);
    }
}

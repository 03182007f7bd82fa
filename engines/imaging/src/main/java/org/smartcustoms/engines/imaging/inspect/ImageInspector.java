package org.smartcustoms.engines.imaging.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.Surroundings;
import org.smartcustoms.engines.imaging.detect.Detection;
import org.smartcustoms.engines.imaging.detect.DetectorCard;
import org.smartcustoms.engines.imaging.detect.OnnxDetector;
import org.smartcustoms.engines.imaging.detect.Sight;
import org.smartcustoms.engines.imaging.examples.ExampleLibrary;
import org.smartcustoms.engines.imaging.materials.DenseAreas;
import org.smartcustoms.engines.imaging.materials.Periodicity;
import org.smartcustoms.engines.imaging.materials.PictureBands;

/// Looks at pictures of scans. Thread-safe; one instance serves a whole application. Close it at the end.
public final class ImageInspector implements AutoCloseable {
    private static final double LEAST = 0.01;
    private final OnnxDetector detector;
    private final ExampleLibrary examples;

    private ImageInspector(OnnxDetector detector, ExampleLibrary examples) {
        this.detector = detector;
        this.examples = examples;
    }

    /// With the detector that ships.
    ///
    /// @throws IOException when none ships
    public static ImageInspector shipped() throws IOException {
        return new ImageInspector(OnnxDetector.shipped(), ExampleLibrary.empty());
    }

    /// With a detector that `training/train.py` made.
    ///
    /// @throws IOException when it can't be read
    public static ImageInspector load(Path onnx) throws IOException {
        return new ImageInspector(OnnxDetector.load(onnx), ExampleLibrary.empty());
    }

    /// The same, taught by confirmed examples. Closing either closes both.
    public ImageInspector with(ExampleLibrary confirmed) {
        return new ImageInspector(detector, confirmed);
    }

    /// The same without the verifier's close look. Closing either closes both.
    public ImageInspector unverified() {
        return new ImageInspector(detector.unverified(), examples);
    }

    /// Classes, size and thresholds.
    public DetectorCard card() {
        return detector.card();
    }

    /// The confirmed examples it was taught.
    public ExampleLibrary examples() {
        return examples;
    }

    /// Tells networks apart whose vectors can't be compared.
    public String fingerprint() {
        return detector.fingerprint();
    }

    /// What deserves a look, at the thresholds the detector ships with; surest first.
    public List<Alarm> inspect(Picture picture) {
        return inspect(picture, this::threshold);
    }

    /// What deserves a look, at one threshold for all; surest first.
    public List<Alarm> inspect(Picture picture, double threshold) {
        return inspect(picture, _ -> threshold);
    }

    private List<Alarm> inspect(Picture given, ToDoubleFunction<String> thresholds) {
        var picture = Surroundings.whitened(given);
        var alarms = new ArrayList<Alarm>();
        var sight = detector.see(picture, LEAST);
        var bands = new PictureBands(picture);
        for (var match : examples.judge(sight)) {
            var found = match.found();
            if (found.score() >= thresholds.applyAsDouble(found.label())) {
                alarms.add(new Alarm(found.label(), found.box(), found.score(), reasons(match, bands, picture)));
            }
        }
        for (var area : DenseAreas.USUAL.in(given)) {
            var reason = Reason.of(
                    Reason.Code.OPAQUE, area.pixels() / Math.max(1, area.box().area()));
            alarms.add(new Alarm(Alarm.DENSE_AREA, area.box(), 1, List.of(reason)));
        }
        alarms.sort(Comparator.comparingDouble(Alarm::score).reversed());
        return List.copyOf(alarms);
    }

    /// What the network and the examples find, without reasons and second line, from a score on; for measuring.
    public List<Detection> find(Picture picture, double leastScore) {
        return examples.judge(detector.see(picture, Math.min(leastScore, LEAST))).stream()
                .map(ExampleLibrary.Judged::found)
                .filter(found -> found.score() >= leastScore)
                .toList();
    }

    /// The least score of a label that raises an alarm.
    public double threshold(String label) {
        return detector.card().classes().contains(label) ? detector.card().threshold(label) : ExampleLibrary.THRESHOLD;
    }

    /// The vector of a part of a picture, of length 1; the dot product of two tells how alike the parts look, up to 1.
    public float[] embed(Picture picture, Box box) {
        return see(picture).embedding(box);
    }

    /// The vector of a whole picture.
    public float[] embed(Picture picture) {
        return embed(picture, new Box(0, 0, picture.width(), picture.height()));
    }

    /// Findings and feature maps in one go, for those who need vectors of several parts.
    public Sight see(Picture picture) {
        return detector.see(picture, LEAST);
    }

    private static List<Reason> reasons(ExampleLibrary.Judged match, PictureBands bands, Picture picture) {
        var found = match.found();
        var reasons = new ArrayList<Reason>();
        match.nearest()
                .ifPresent(near -> reasons.add(new Reason(
                        Reason.Code.RESEMBLES, near.similarity(), near.example().source())));
        reasons.add(Reason.of(Reason.Code.SHAPE, match.networkScore()));
        found.atFirstSight().ifPresent(score -> reasons.add(Reason.of(Reason.Code.FIRST_SIGHT, score)));
        var shares = bands.in(found.box());
        reasons.add(Reason.of(Reason.Code.METAL, shares.metal()));
        reasons.add(Reason.of(Reason.Code.ORGANIC, shares.organic()));
        if (shares.opaque() > 0.02) {
            reasons.add(Reason.of(Reason.Code.OPAQUE, shares.opaque()));
        }
        if (found.label().equals(Contraband.CIGARETTES.label())) {
            Periodicity.in(picture, found.box())
                    .ifPresent(rows -> reasons.add(Reason.of(Reason.Code.PERIODIC, rows.pitch())));
        }
        return List.copyOf(reasons);
    }

    @Override
    public void close() {
        detector.close();
    }
}

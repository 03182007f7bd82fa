package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.smartcustoms.engines.imaging.detect.Calibrator;
import org.smartcustoms.engines.imaging.detect.DetectorCard;
import org.smartcustoms.engines.imaging.detect.DetectorCard.Calibration;
import org.smartcustoms.engines.imaging.detect.KnownBoxes;
import org.smartcustoms.engines.imaging.detect.OnnxDetector;
import org.smartcustoms.engines.imaging.files.Scans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `customs xray calibrate`: turns a detector's raw scores into probabilities and sets its thresholds.
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Sets a detector's probabilities and thresholds by images whose contents are known, so that all classes",
            "together raise as many false alarms an image as wanted. Rewrites the card beside the weights, with each",
            "class's operating curve, which the console draws."
        },
        footer = {
            "",
            "Example:  ./customs xray calibrate --model detector.onnx --images held --boxes held/annotations.json"
        })
final class XrayCalibrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--model", required = true, paramLabel = "ONNX", description = "The detector.")
    private Path model = Path.of(".");

    @Option(names = "--images", required = true, paramLabel = "DIR", description = "The images.")
    private Path images = Path.of(".");

    @Option(names = "--boxes", required = true, paramLabel = "FILE", description = "Known boxes, table or COCO.")
    private Path boxes = Path.of(".");

    @Option(
            names = "--false-alarms",
            defaultValue = "0.2",
            description = "Wanted false alarms an image, all classes together. Default ${DEFAULT-VALUE}.")
    private double falseAlarms;

    @Override
    public Integer call() throws IOException {
        var paths = XrayFolder.images(images);
        var known = PlacedBoxes.of(
                KnownBoxes.read(boxes, Map.of(), Set.of()),
                boxes,
                paths,
                spec.commandLine().getErr());
        var card = OnnxDetector.card(model);
        var before = Files.readString(card);
        try {
            return calibrate(paths, known, card);
        } catch (IOException | RuntimeException failure) {
            Files.writeString(card, before);
            throw failure;
        }
    }

    private int calibrate(List<Path> paths, PlacedBoxes known, Path card) throws IOException {
        var bare = (ObjectNode) JsonMapper.shared().readTree(Files.readString(card));
        bare.remove(List.of("calibration", "verified"));
        Files.writeString(card, bare.toPrettyString());
        boolean verifies;
        try (var detector = OnnxDetector.load(model)) {
            verifies = detector.verifies();
            calibrate(detector.unverified(), paths, known, card, DetectorCard::calibrated);
        }
        if (verifies) {
            try (var detector = OnnxDetector.load(model)) {
                calibrate(detector, paths, known, card, DetectorCard::verified);
            }
        }
        return 0;
    }

    /// Writes into the card what a detector's scores are worth as it is now.
    private void calibrate(
            OnnxDetector detector,
            List<Path> paths,
            PlacedBoxes known,
            Path card,
            BiFunction<String, Map<String, Calibration>, String> written)
            throws IOException {
        var calibrator = new Calibrator(detector.card().classes());
        for (var path : paths) {
            calibrator.add(detector.detect(Scans.read(path).picture(), 0.004), known.of(path));
        }
        var calibrations = calibrator.calibrations(falseAlarms);
        var measured = new DetectorCard.Measured(calibrator.images(), calibrator.curves(calibrations));
        Files.writeString(card, DetectorCard.measured(written.apply(Files.readString(card), calibrations), measured));
        var out = spec.commandLine().getOut();
        calibrations.forEach((label, one) -> out.printf(
                "%-14s slope %.2f  offset %.2f  threshold %.3f%n", label, one.slope(), one.offset(), one.threshold()));
        out.flush();
    }
}

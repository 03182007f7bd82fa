package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.smartcustoms.engines.imaging.detect.Calibrator;
import org.smartcustoms.engines.imaging.detect.DetectorCard;
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
        var card = OnnxDetector.card(model);
        var json = (ObjectNode) JsonMapper.shared().readTree(Files.readString(card));
        json.remove("calibration");
        Files.writeString(card, json.toPrettyString());
        try (var detector = OnnxDetector.load(model)) {
            var calibrator = new Calibrator(detector.card().classes());
            var known = KnownBoxes.read(boxes, Map.of(), Set.of());
            for (var path : XrayFolder.images(images)) {
                calibrator.add(
                        detector.detect(Scans.read(path).picture(), 0.004),
                        known.of(String.valueOf(path.getFileName())));
            }
            var calibrations = calibrator.calibrations(falseAlarms);
            var measured = new DetectorCard.Measured(calibrator.images(), calibrator.curves(calibrations));
            Files.writeString(
                    card, DetectorCard.measured(DetectorCard.calibrated(json.toString(), calibrations), measured));
            calibrations.forEach((label, one) -> spec.commandLine()
                    .getOut()
                    .printf(
                            "%-14s slope %.2f  offset %.2f  threshold %.3f%n",
                            label, one.slope(), one.offset(), one.threshold()));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}

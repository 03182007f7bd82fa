package org.smartcustoms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.files.Scans;
import org.smartcustoms.engines.imaging.inspect.Alarm;
import org.smartcustoms.engines.imaging.inspect.ImageInspector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs xray detect`: what lies in pictures and scans.
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = {
            "Finds contraband, and areas that the beam did not get through, in JPEG, PNG, TIFF and DICOS images.",
            "An image that can't be read is named on the error output (exit code 1); the others go on."
        },
        footer = {"", "Example:  ./customs xray detect bag.png parcel.jpg --json"})
final class XrayDetectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private XrayDetectorOptions detector = new XrayDetectorOptions();

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "The images.")
    private List<Path> images = List.of();

    @Option(
            names = "--threshold",
            description = "Least score for every class. Default: the detector's own threshold of each class.")
    private @Nullable Double threshold;

    @Option(names = "--json", description = "COCO results as JSON.")
    private boolean json;

    private record Finding(Path image, int imageId, int category, Alarm alarm) {}

    @Override
    public Integer call() throws IOException {
        var findings = new ArrayList<Finding>();
        int refused = 0;
        try (var inspector = detector.open()) {
            for (int i = 0; i < images.size(); i++) {
                var path = images.get(i);
                try {
                    var picture = Scans.read(path).picture();
                    var alarms = threshold == null ? inspector.inspect(picture) : inspector.inspect(picture, threshold);
                    for (var alarm : alarms) {
                        findings.add(new Finding(path, i + 1, number(alarm, inspector), alarm));
                    }
                } catch (IOException e) {
                    refused++;
                    spec.commandLine().getErr().println("customs: " + e.getMessage());
                }
            }
        }
        spec.commandLine().getErr().flush();
        print(findings, spec.commandLine().getOut());
        return refused == 0 ? 0 : 1;
    }

    private static int number(Alarm alarm, ImageInspector inspector) {
        return XrayDetectorOptions.category(alarm.label(), inspector);
    }

    private void print(List<Finding> findings, PrintWriter out) {
        if (!json) {
            findings.forEach(f -> out.printf(
                    "%s  %-14s %.2f  x %.0f-%.0f  y %.0f-%.0f%n",
                    f.image(),
                    f.alarm().label(),
                    f.alarm().score(),
                    f.alarm().box().left(),
                    f.alarm().box().right(),
                    f.alarm().box().top(),
                    f.alarm().box().bottom()));
            out.flush();
            return;
        }
        var array = JsonMapper.shared().createArrayNode();
        for (var finding : findings) {
            var alarm = finding.alarm();
            var node = array.addObject();
            node.put("image_id", finding.imageId());
            node.put("file_name", finding.image().toString());
            node.put("category_id", finding.category());
            node.put("category_name", alarm.label());
            node.putArray("bbox")
                    .add(alarm.box().left())
                    .add(alarm.box().top())
                    .add(alarm.box().width())
                    .add(alarm.box().height());
            node.put("score", alarm.score());
            var reasons = node.putArray("reasons");
            alarm.reasons().forEach(reason -> {
                var one = reasons.addObject().put("code", reason.code().name()).put("value", reason.value());
                if (!reason.detail().isEmpty()) {
                    one.put("detail", reason.detail());
                }
            });
        }
        out.println(array);
        out.flush();
    }
}

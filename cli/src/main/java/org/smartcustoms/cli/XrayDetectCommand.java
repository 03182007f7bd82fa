package org.smartcustoms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.OnnxDetector;
import org.smartcustoms.engines.imaging.files.Coco;
import org.smartcustoms.engines.imaging.materials.DenseAreas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs xray detect`: what lies in coloured pictures.
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description =
                "Finds areas that the beam did not get through and, with --model, contraband in JPEG and PNG pictures.",
        footer = {"", "Example:  ./customs xray detect bag.png --model detector.onnx --json"})
final class XrayDetectCommand implements Callable<Integer> {
    /// Dense areas are no class of the network; COCO numbers its classes from 1.
    private static final int DENSE_AREA = 0;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "The pictures.")
    private List<Path> images = List.of();

    @Option(
            names = "--model",
            paramLabel = "ONNX",
            description = "A detector made by training/train.py; without it only dense areas are looked for.")
    private @Nullable Path model;

    @Option(names = "--threshold", defaultValue = "0.3", description = "Least score. Default ${DEFAULT-VALUE}.")
    private double threshold;

    @Option(names = "--json", description = "COCO results as JSON.")
    private boolean json;

    private record Finding(Path image, int imageId, int category, String name, Box box, double score) {}

    @Override
    public Integer call() throws IOException {
        var findings = new ArrayList<Finding>();
        var detector = model == null ? null : OnnxDetector.load(model);
        try {
            for (int i = 0; i < images.size(); i++) {
                var path = images.get(i);
                var picture = Picture.read(path);
                for (var area : DenseAreas.USUAL.in(picture)) {
                    findings.add(new Finding(path, i + 1, DENSE_AREA, "dense-area", area.box(), 1));
                }
                if (detector != null) {
                    for (var found : detector.detect(picture, threshold)) {
                        findings.add(new Finding(
                                path,
                                i + 1,
                                Coco.category(found.kind()),
                                found.kind().label(),
                                found.box(),
                                found.score()));
                    }
                }
            }
        } finally {
            if (detector != null) {
                detector.close();
            }
        }
        print(findings, spec.commandLine().getOut());
        return 0;
    }

    private void print(List<Finding> findings, PrintWriter out) {
        if (!json) {
            findings.forEach(f -> out.printf(
                    "%s  %-14s %.2f  x %.0f-%.0f  y %.0f-%.0f%n",
                    f.image(),
                    f.name(),
                    f.score(),
                    f.box().left(),
                    f.box().right(),
                    f.box().top(),
                    f.box().bottom()));
            out.flush();
            return;
        }
        var array = JsonMapper.builder().build().createArrayNode();
        for (var finding : findings) {
            var node = array.addObject();
            node.put("image_id", finding.imageId());
            node.put("file_name", finding.image().toString());
            node.put("category_id", finding.category());
            node.put("category_name", finding.name());
            node.putArray("bbox")
                    .add(finding.box().left())
                    .add(finding.box().top())
                    .add(finding.box().width())
                    .add(finding.box().height());
            node.put("score", finding.score());
        }
        out.println(array);
        out.flush();
    }
}

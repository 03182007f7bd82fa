package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.Evaluation;
import org.smartcustoms.engines.imaging.detect.KnownBoxes;
import org.smartcustoms.engines.imaging.detect.OnnxDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs xray evaluate`: how well a detector does on pictures whose contents are known.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures a detector on a folder of pictures; without --boxes every picture counts as clean.",
        footer = {
            "",
            "Example:  ./customs xray evaluate --model detector.onnx --images DIR --boxes boxes.csv --labels gun=firearm,knife=knife --json"
        })
final class XrayEvaluateCommand implements Callable<Integer> {
    private static final double LEAST_SCORE = 0.01;
    private static final List<Double> RATES = List.of(0.1, 0.2, 0.5, 1.0);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "ONNX",
            description = "A detector made by training/train.py.")
    private Path model = Path.of(".");

    @Option(names = "--images", required = true, paramLabel = "DIR", description = "The folder of pictures.")
    private Path images = Path.of(".");

    @Option(
            names = "--boxes",
            paramLabel = "CSV",
            description = "Known boxes: image_file,width,height,label,xmin,ymin,xmax,ymax,…")
    private @Nullable Path boxes;

    @Option(
            names = "--labels",
            split = ",",
            paramLabel = "THEIRS=OURS",
            description = "What the file's labels mean; labels not named are left out.")
    private Map<String, String> labels = Map.of();

    @Option(
            names = "--threshold",
            defaultValue = "0.3",
            description = "Threshold for falseAlarmsPerImage. Default ${DEFAULT-VALUE}.")
    private double threshold;

    @Option(names = "--json", description = "One JSON object; it is what is printed anyway.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var known = boxes == null ? KnownBoxes.none() : KnownBoxes.read(boxes, labels);
        var evaluation = new Evaluation();
        int count = 0;
        long nanos = 0;
        try (var detector = OnnxDetector.load(model)) {
            for (var path : pictures()) {
                long begin = System.nanoTime();
                var found = detector.detect(Picture.read(path), LEAST_SCORE);
                nanos += System.nanoTime() - begin;
                count++;
                evaluation.add(new Evaluation.Image(found, known.of(String.valueOf(path.getFileName()))));
            }
        }
        print(evaluation, count, nanos);
        return 0;
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(images)) {
            return files.filter(path -> path.toString().matches("(?i).*\\.(png|jpe?g)"))
                    .sorted()
                    .toList();
        }
    }

    private void print(Evaluation evaluation, int count, long nanos) {
        var node = JsonMapper.builder().build().createObjectNode();
        node.put("images", count);
        node.put("msPerImage", count == 0 ? 0 : nanos / 1e6 / count);
        node.put("falseAlarmsPerImage", evaluation.falseAlarmsPerImage(List.of(Contraband.values()), threshold));
        var classes = node.putObject("classes");
        evaluation.figures(RATES).forEach((kind, figures) -> {
            var figure = classes.putObject(kind.label());
            figure.put("boxes", figures.boxes());
            figure.put("ap30", figures.ap30());
            figure.put("ap50", figures.ap50());
            var recalls = figure.putObject("recallAtFalseAlarmsPerImage");
            figures.recalls().forEach((rate, recall) -> recalls.put(rate == 1 ? "1" : rate.toString(), recall));
        });
        spec.commandLine().getOut().println(node);
        spec.commandLine().getOut().flush();
    }
}

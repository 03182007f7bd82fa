package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.detect.Evaluation;
import org.smartcustoms.engines.imaging.detect.KnownBoxes;
import org.smartcustoms.engines.imaging.files.Scans;
import org.smartcustoms.engines.imaging.inspect.ImageInspector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs xray evaluate`: how well a detector does on images whose contents are known.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a detector on a folder of images and prints one JSON object.",
            "Without --boxes every image counts as clean. False alarms count at each class's own threshold; operating",
            "curves and false alarms judge a finding at an overlap of 0.3 with a known box."
        },
        footer = {
            "",
            "Example:  ./customs xray evaluate --images DIR --boxes boxes.csv --labels gun=firearm,knife=knife --json"
        })
final class XrayEvaluateCommand implements Callable<Integer> {
    private static final double LEAST_SCORE = 1e-5;
    private static final double LEAST_TIMES = 0.2;
    private static final double MOST_TIMES = 20;
    private static final List<Double> RATES = List.of(0.1, 0.2, 0.5, 1.0);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private XrayDetectorOptions detector = new XrayDetectorOptions();

    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR",
            description = "The folder of images, with those below it.")
    private Path images = Path.of(".");

    @Option(
            names = "--boxes",
            paramLabel = "FILE",
            description =
                    "Known boxes: a table with columns image_file, label, xmin, ymin, xmax, ymax, or a COCO .json.")
    private @Nullable Path boxes;

    @Option(
            names = "--labels",
            split = ",",
            paramLabel = "THEIRS=OURS",
            description = "What the file's labels mean; labels not named are left out. Default: they are ours.")
    private Map<String, String> labels = Map.of();

    @Option(
            names = "--isolated",
            paramLabel = "LABEL",
            description = "Every image shows one thing of this label alone, as in a collection: its box is all but the"
                    + " air. Instead of --boxes.")
    private @Nullable String isolated;

    @Option(names = "--threshold", description = "Threshold for falseAlarmsPerImage. Default: each class's own.")
    private @Nullable Double threshold;

    @Option(
            names = "--worst",
            paramLabel = "DIR",
            description = "Writes the ten worst misses there as pictures: what was missed and what was found, framed.")
    private @Nullable Path worst;

    @Option(
            names = "--closer",
            paramLabel = "TIMES",
            description = "Looks so many times closer, at a part around each known box: things as large as a scanner"
                    + " with a narrower belt shows them. Less than 1: air around, as on a wider belt. Default: 1.")
    private double closer = 1;

    @Option(
            names = "--manner",
            paramLabel = "MANNER",
            description = "Shows the images as another lane or system may deliver them: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}.")
    private Manner manner = Manner.AS_IT_IS;

    @Option(names = "--json", description = "One JSON object; it is what is printed anyway.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        refuseWhatDoesNotGo();
        int refused = 0;
        long nanos = 0;
        var evaluation = new Evaluation();
        var misses = new WorstMisses();
        try (var inspector = detector.open()) {
            var ours = XrayDetectorOptions.labels(inspector);
            refuseUnknown(isolated, ours);
            var paths = XrayFolder.images(images);
            var known = placed(paths, ours);
            for (var path : paths) {
                try {
                    long begin = System.nanoTime();
                    var picture = Scans.read(path).picture();
                    nanos += System.nanoTime() - begin;
                    var there = isolated == null ? known.of(path) : Isolated.in(picture, isolated);
                    var shown = manner.show(picture, there);
                    for (var part : CloseUps.of(shown.picture(), shown.known(), closer)) {
                        begin = System.nanoTime();
                        var found = inspector.find(part.picture(), LEAST_SCORE);
                        nanos += System.nanoTime() - begin;
                        var image = new Evaluation.Image(found, part.known());
                        evaluation.add(image);
                        misses.add(path, image, label -> threshold == null ? inspector.threshold(label) : threshold);
                    }
                } catch (IOException e) {
                    refused++;
                    spec.commandLine().getErr().println("customs: " + e.getMessage());
                }
            }
            spec.commandLine().getErr().flush();
            print(evaluation, inspector, nanos, refused);
        }
        if (worst != null) {
            misses.write(worst);
        }
        return refused == 0 ? 0 : 1;
    }

    private PlacedBoxes placed(List<Path> paths, Set<String> ours) throws IOException {
        if (boxes == null) {
            return PlacedBoxes.none();
        }
        var err = spec.commandLine().getErr();
        var known = KnownBoxes.read(boxes, labels, ours);
        var unknown = new TreeSet<>(known.theirs());
        unknown.removeAll(ours);
        if (labels.isEmpty() && !unknown.isEmpty()) {
            err.println("customs: labels that the detector doesn't know, so that nothing can be found under them: "
                    + unknown + "; say what they mean with --labels THEIRS=OURS. Ours are " + new TreeSet<>(ours));
        }
        return PlacedBoxes.of(known, boxes, paths, err);
    }

    private void refuseWhatDoesNotGo() {
        if (isolated != null && boxes != null) {
            throw new ParameterException(spec.commandLine(), "--isolated finds the boxes, so it goes without --boxes");
        }
        if (!(closer >= LEAST_TIMES && closer <= MOST_TIMES)) {
            throw new ParameterException(spec.commandLine(), "--closer is " + LEAST_TIMES + " to " + MOST_TIMES);
        }
        if (worst != null && (closer != 1 || manner != Manner.AS_IT_IS)) {
            throw new ParameterException(
                    spec.commandLine(), "--worst shows pictures as they are, so it goes without --closer and --manner");
        }
    }

    private void refuseUnknown(@Nullable String label, Set<String> ours) {
        if (label != null && !ours.contains(label)) {
            throw new ParameterException(
                    spec.commandLine(), "--isolated is one of " + String.join(", ", ours) + ", not " + label);
        }
    }

    private void print(Evaluation evaluation, ImageInspector inspector, long nanos, int refused) {
        var node = JsonMapper.shared().createObjectNode();
        node.put("images", evaluation.size());
        node.put("msPerImage", evaluation.size() == 0 ? 0 : nanos / 1e6 / evaluation.size());
        double falseAlarms = 0;
        var byLabel = JsonMapper.shared().createObjectNode();
        for (var label : XrayDetectorOptions.labels(inspector)) {
            double own =
                    evaluation.falseAlarmsPerImage(label, threshold == null ? inspector.threshold(label) : threshold);
            byLabel.put(label, own);
            falseAlarms += own;
        }
        node.put("falseAlarmsPerImage", falseAlarms);
        node.set("falseAlarmsByClass", byLabel);
        if (refused > 0) {
            node.put("refused", refused);
        }
        var curves = evaluation.curves();
        var classes = node.putObject("classes");
        evaluation.figures(RATES).forEach((label, figures) -> {
            var figure = classes.putObject(label);
            figure.put("boxes", figures.boxes());
            figure.put("ap30", figures.ap30());
            figure.put("ap50", figures.ap50());
            var recalls = figure.putObject("recallAtFalseAlarmsPerImage");
            figures.recalls().forEach((rate, recall) -> recalls.put(rate == 1 ? "1" : rate.toString(), recall));
            var curve = figure.putArray("operatingCurve");
            Objects.requireNonNull(curves.get(label))
                    .points()
                    .forEach(point -> curve.addObject()
                            .put("threshold", point.threshold())
                            .put("falseAlarmsPerImage", point.falseAlarms())
                            .put("recall", point.recall()));
        });
        spec.commandLine().getOut().println(node);
        spec.commandLine().getOut().flush();
    }
}

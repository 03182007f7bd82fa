package org.smartcustoms.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.detect.Evaluation;
import org.smartcustoms.engines.imaging.detect.KnownBoxes;
import org.smartcustoms.engines.imaging.detect.OnnxDetector;
import org.smartcustoms.engines.imaging.files.Scans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `customs xray train`: fine-tunes the shipped detector on an administration's own images.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Fine-tunes the shipped detector on a folder of images in COCO, VOC or YOLO form, stops early when held-back",
            "images no longer gain, and writes detector.onnx, its card and model-card.md with an honest before and after.",
            "Needs python3 with torch, onnx, numpy and PIL (Debian: python3-torch python3-onnx python3-pil)."
        },
        footer = {"", "Example:  ./customs xray train --data images --out trained --minutes 30"})
final class XrayTrainCommand implements Callable<Integer> {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of images and boxes.")
    private Path data = Path.of(".");

    @Option(
            names = "--out",
            defaultValue = "trained-detector",
            paramLabel = "DIR",
            description = "Where to write. Default ${DEFAULT-VALUE}.")
    private Path out = Path.of(".");

    @Option(names = "--minutes", defaultValue = "30", description = "Longest training time. Default ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the split and the training. Default 1.")
    private long seed;

    @Option(
            names = "--long-side",
            description = "Longer side of an image as the network sees it. Default: by the size of the objects.")
    private @Nullable Integer longSide;

    @Option(
            names = "--scripts",
            paramLabel = "DIR",
            description = "The folder 'training' of the repository. Default: found beside the program.")
    private @Nullable Path scripts;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(minutes > 0)) {
            throw new ParameterException(spec.commandLine(), "--minutes begins above 0");
        }
        if (!Files.isDirectory(data)) {
            throw new IOException(data + " is no folder");
        }
        var training = trainer();
        var python = python();
        Files.createDirectories(out);
        var onnx = out.resolve("detector.onnx");
        var command = new ArrayList<>(List.of(
                python,
                "-u",
                training.resolve("train.py").toString(),
                "--own",
                data.toString(),
                "--out",
                onnx.toString(),
                "--minutes",
                Double.toString(minutes),
                "--seed",
                Long.toString(seed)));
        if (longSide != null) {
            command.addAll(List.of("--long-side", longSide.toString()));
        }
        if (Files.isRegularFile(training.resolve("detector.pt"))) {
            command.addAll(List.of("--start", training.resolve("detector.pt").toString()));
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        var process = builder.start();
        process.getOutputStream().close();
        try (var lines = process.inputReader()) {
            lines.lines().forEach(this::tell);
        }
        if (process.waitFor() != 0) {
            throw new IOException("The training failed; its last lines say why");
        }
        judge(onnx);
        return 0;
    }

    private void tell(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    /// Before and after on the held-back images, by the same code that `evaluate` uses.
    private void judge(Path onnx) throws IOException {
        var heldBack = out.resolve("held-back.json");
        var known = KnownBoxes.read(heldBack, Map.of(), new TreeSet<>());
        var card = new StringBuilder("# Model card: detector trained on " + data.getFileName() + "\n\n");
        card.append(
                "Fine-tuned from the shipped detector on own images; one image in five was held back from training and\n");
        card.append(
                "from the choice of when to stop (copies of one image stay together). Average precision at overlap\n");
        card.append("0.5 on the held-back images:\n\n");
        card.append("| class | boxes | before | after |\n|---|---|---|---|\n");
        var before = figures(null, known);
        var after = figures(onnx, known);
        after.forEach((label, figures) -> {
            var old = before.get(label);
            card.append(String.format(
                    "| %s | %d | %.3f | %.3f |%n",
                    label, figures.boxes(), old == null ? 0 : old.ap50(), figures.ap50()));
        });
        card.append(forgotten(onnx));
        card.append(
                        "\nA class that the shipped detector doesn't know has 0 before.\n\nCommand: `customs xray train --data ")
                .append(data)
                .append(" --minutes ")
                .append(minutes)
                .append(" --seed ")
                .append(seed)
                .append("`\n");
        Files.writeString(out.resolve("model-card.md"), card);
        tell(card.toString());
    }

    /// Own images teach their own classes alone: whoever replaces the shipped detector by this one must know what it no
    /// longer finds.
    private static String forgotten(Path onnx) throws IOException {
        try (var shipped = OnnxDetector.shipped();
                var trained = OnnxDetector.load(onnx)) {
            var lost = new TreeSet<>(shipped.card().classes());
            trained.card().classes().forEach(lost::remove);
            return lost.isEmpty()
                    ? ""
                    : "\n**It finds none of these, which the shipped detector does: " + String.join(", ", lost)
                            + ".** Name classes as the shipped detector does where they are the same, and do not put it in"
                            + " the place of that one where the others matter. It has no calibrated thresholds either:"
                            + " `customs xray calibrate` sets them by images that it was not trained on.\n";
        }
    }

    private Map<String, Evaluation.Figures> figures(@Nullable Path onnx, KnownBoxes known) throws IOException {
        var evaluation = new Evaluation();
        try (var detector = onnx == null ? OnnxDetector.shipped() : OnnxDetector.load(onnx)) {
            for (var file : new TreeSet<>(known.files())) {
                var picture = Scans.read(data.resolve(file)).picture();
                evaluation.add(new Evaluation.Image(detector.detect(picture, 1e-5), known.of(file)));
            }
        }
        return evaluation.figures(List.of());
    }

    private Path trainer() throws IOException {
        if (scripts != null) {
            return scripts;
        }
        try {
            var here = Path.of(XrayTrainCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (var folder = here; folder != null; folder = folder.getParent()) {
                if (Files.isRegularFile(folder.resolve("training/train.py"))) {
                    return folder.resolve("training");
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException("The program's own place is unknown; name the folder 'training' with --scripts", e);
        }
        throw new IOException("The folder 'training' isn't beside the program; name it with --scripts");
    }

    static String python() throws IOException, InterruptedException {
        for (var candidate : PYTHONS) {
            try {
                var process = new ProcessBuilder(candidate, "-c", "import torch, onnx, numpy, PIL")
                        .redirectErrorStream(true)
                        .start();
                process.getInputStream().readAllBytes();
                if (process.waitFor() == 0) {
                    return candidate;
                }
            } catch (IOException e) {
                // not installed under this name: the next may be
            }
        }
        throw new IOException("Training needs python3 with torch, onnx, numpy and PIL, and none was found"
                + " (on Debian: apt-get install python3-torch python3-onnx python3-pil)");
    }
}

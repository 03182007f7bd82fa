package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.detect.KnownBoxes;
import org.smartcustoms.engines.imaging.examples.Enrolment;
import org.smartcustoms.engines.imaging.examples.Example;
import org.smartcustoms.engines.imaging.examples.ExampleFolder;
import org.smartcustoms.engines.imaging.files.Scans;
import org.smartcustoms.engines.imaging.inspect.ImageInspector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `customs xray enrol`: teaches a kind of contraband by a few confirmed images, without retraining.
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = {
            "Adds confirmed examples of a class to a library that 'detect' and 'evaluate' take with --examples.",
            "The class may be one that the detector knows, or a new name."
        },
        footer = {"", "Example:  ./customs xray enrol --class firearm --boxes boxes.csv a.jpg b.jpg --into examples"})
final class XrayEnrolCommand implements Callable<Integer> {
    /// What other people's tables call our classes.
    private static final Map<String, Set<String>> ALSO_CALLED = Map.of(
            "firearm", Set.of("gun", "pistol", "handgun", "revolver", "rifle"),
            "knife", Set.of("blade", "cutter", "dagger"),
            "cigarettes", Set.of("cigarette", "tobacco"),
            "telecom", Set.of("phone", "mobile", "mobile phone"));

    private static final int SURROUNDINGS = 16;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--class", required = true, paramLabel = "NAME", description = "The class that was confirmed.")
    private String label = "";

    @Option(
            names = "--boxes",
            required = true,
            paramLabel = "FILE",
            description =
                    "Where in the images it lies: image_file,width,height,label,xmin,ymin,xmax,ymax,… or COCO .json.")
    private Path boxes = Path.of(".");

    @Option(
            names = "--label",
            paramLabel = "THEIRS",
            description =
                    "The class's name in the file. Default: NAME, or a usual word for it, or the only one there is.")
    private @Nullable String theirs;

    @Option(
            names = "--most",
            paramLabel = "COUNT",
            description = "Takes the first so many boxes of the class, and passes over images that have none.")
    private @Nullable Integer most;

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "The library; made when absent.")
    private Path into = Path.of(".");

    @Option(names = "--model", paramLabel = "ONNX", description = "The detector. Default: the one that ships.")
    private @Nullable Path model;

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "The confirmed images.")
    private List<Path> images = List.of();

    @Override
    public Integer call() throws IOException {
        if (label.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--class names the kind");
        }
        if (most != null && most < 1) {
            throw new ParameterException(spec.commandLine(), "--most begins at 1");
        }
        var table = KnownBoxes.read(boxes, Map.of(), Set.of());
        var name = nameInFile(table);
        int refused = 0;
        int confirmed = 0;
        try (var inspector = model == null ? ImageInspector.shipped() : ImageInspector.load(model)) {
            var folder = new ExampleFolder(into);
            var examples = new ArrayList<Example>();
            if (folder.exists()) {
                examples.addAll(folder.read(inspector.fingerprint()).examples());
            }
            var placed = PlacedBoxes.among(table, images);
            for (var path : images) {
                var known = placed.of(path);
                var there = known.getOrDefault(name, List.of());
                var wanted = most == null
                        ? there
                        : there.stream().limit(most - confirmed).toList();
                if (wanted.isEmpty()) {
                    if (most == null) {
                        refused++;
                        spec.commandLine().getErr().println("customs: " + boxes + " has no '" + name + "' in " + path);
                    }
                    continue;
                }
                try {
                    var fresh = examples(path, inspector, known, name, wanted);
                    var source = source(path);
                    // libraries made earlier know an image by its name alone
                    var nameAlone = String.valueOf(path.getFileName());
                    examples.removeIf(old -> (old.source().equals(source)
                                    || old.source().equals(nameAlone))
                            && (old.harmless() || old.contrast() || old.label().equals(label)));
                    examples.addAll(fresh);
                    confirmed += wanted.size();
                } catch (IOException e) {
                    refused++;
                    spec.commandLine().getErr().println("customs: " + e.getMessage());
                }
            }
            if (confirmed > 0) {
                folder.write(inspector.fingerprint(), examples);
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d confirmed examples of %s added; %s holds %d vectors%n",
                            confirmed, label, into, examples.size());
        }
        spec.commandLine().getErr().flush();
        spec.commandLine().getOut().flush();
        return refused == 0 ? 0 : 1;
    }

    /// What one image teaches: the wanted boxes, what else is known there, and what surrounds them.
    private List<Example> examples(
            Path path, ImageInspector inspector, Map<String, List<Box>> known, String name, List<Box> wanted)
            throws IOException {
        var picture = Scans.read(path).picture();
        var sight = inspector.see(picture);
        var source = source(path);
        var others = new TreeMap<String, List<Box>>();
        known.forEach((other, theirBoxes) -> others.computeIfAbsent(
                        other.equals(name) ? label : ours(other), _ -> new ArrayList<>())
                .addAll(theirBoxes));
        var examples = new ArrayList<>(Enrolment.of(picture, sight, source, label, wanted, others));
        if (!sight.labels().contains(label)) {
            var size = wanted.getFirst();
            var all = known.values().stream().flatMap(List::stream).toList();
            examples.addAll(Enrolment.surroundings(picture, sight, source, size, all, SURROUNDINGS));
        }
        return examples;
    }

    /// The name by which an image's examples are known; with its folder, since names repeat from folder to folder.
    private static String source(Path path) {
        var parent = path.toAbsolutePath().normalize().getParent();
        var folder = parent == null ? null : parent.getFileName();
        return folder == null ? String.valueOf(path.getFileName()) : folder + "/" + path.getFileName();
    }

    private static String ours(String theirs) {
        return ALSO_CALLED.entrySet().stream()
                .filter(entry -> entry.getValue().contains(theirs))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(theirs);
    }

    private String nameInFile(KnownBoxes table) throws IOException {
        if (theirs != null) {
            return theirs;
        }
        var there = new TreeSet<String>();
        table.files().forEach(file -> there.addAll(table.of(file).keySet()));
        if (there.contains(label)) {
            return label;
        }
        var usual = new HashSet<>(ALSO_CALLED.getOrDefault(label, Set.of()));
        usual.retainAll(there);
        if (usual.size() == 1) {
            return usual.iterator().next();
        }
        if (there.size() == 1) {
            return there.first();
        }
        throw new IOException(boxes + " holds " + there + "; say which of them is '" + label + "' with --label");
    }
}

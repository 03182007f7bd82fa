package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.files.Scans;
import org.smartcustoms.engines.imaging.inspect.ImageInspector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs xray similar`: what looks like this.
@Command(
        name = "similar",
        mixinStandardHelpOptions = true,
        description = {
            "Finds what looks like an image, or like a part of it: among confirmed examples (--examples) or among the",
            "images of a folder (--among; default: the folder that the image lies in)."
        },
        footer = {"", "Example:  ./customs xray similar bag.png --box 120,80,60,40 --examples examples --json"})
final class XraySimilarCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private XrayDetectorOptions detector = new XrayDetectorOptions();

    @Parameters(arity = "1", paramLabel = "IMAGE", description = "The image.")
    private Path image = Path.of(".");

    @Option(names = "--box", split = ",", paramLabel = "X,Y,W,H", description = "A part of the image, in pixels.")
    private List<Double> part = List.of();

    @Option(names = "--among", paramLabel = "DIR", description = "A folder of images to look through.")
    private @Nullable Path among;

    @Option(names = "--count", defaultValue = "10", description = "How many. Default ${DEFAULT-VALUE}.")
    private int count;

    @Option(names = "--json", description = "A JSON list.")
    private boolean json;

    private record Like(String source, String label, Box box, double similarity) {}

    @Override
    public Integer call() throws IOException {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--count begins at 1");
        }
        try (var inspector = detector.open()) {
            var picture = Scans.read(image).picture();
            var vector = inspector.embed(picture, box(picture));
            var likes = among == null && !inspector.examples().examples().isEmpty()
                    ? examples(inspector, vector)
                    : images(inspector, vector);
            print(likes);
        }
        return 0;
    }

    private Box box(Picture picture) {
        if (part.isEmpty()) {
            return new Box(0, 0, picture.width(), picture.height());
        }
        if (part.size() != 4) {
            throw new ParameterException(spec.commandLine(), "--box takes four numbers: x, y, width, height");
        }
        return new Box(part.get(0), part.get(1), part.get(0) + part.get(2), part.get(1) + part.get(3));
    }

    private List<Like> examples(ImageInspector inspector, float[] vector) {
        return inspector.examples().nearest(vector, count).stream()
                .map(near -> new Like(
                        near.example().source(),
                        near.example().harmless() ? "harmless" : near.example().label(),
                        near.example().box(),
                        near.similarity()))
                .toList();
    }

    private List<Like> images(ImageInspector inspector, float[] vector) throws IOException {
        var parent = image.toAbsolutePath().getParent();
        var folder = among != null ? among : parent == null ? Path.of(".") : parent;
        var likes = new ArrayList<Like>();
        for (var path : XrayFolder.images(folder)) {
            if (path.toAbsolutePath().normalize().equals(image.toAbsolutePath().normalize())) {
                continue;
            }
            try {
                var picture = Scans.read(path).picture();
                var whole = new Box(0, 0, picture.width(), picture.height());
                likes.add(new Like(path.toString(), "", whole, product(vector, inspector.embed(picture, whole))));
            } catch (IOException e) {
                spec.commandLine().getErr().println("customs: " + e.getMessage());
            }
        }
        spec.commandLine().getErr().flush();
        likes.sort(Comparator.comparingDouble(Like::similarity).reversed());
        return likes.subList(0, Math.min(count, likes.size()));
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private void print(List<Like> likes) {
        var out = spec.commandLine().getOut();
        if (!json) {
            likes.forEach(like -> out.printf("%.3f  %s  %s%n", like.similarity(), like.source(), like.label()));
            out.flush();
            return;
        }
        var array = JsonMapper.shared().createArrayNode();
        for (var like : likes) {
            var node = array.addObject().put("file_name", like.source()).put("similarity", like.similarity());
            if (!like.label().isEmpty()) {
                node.put("category_name", like.label());
            }
            node.putArray("bbox")
                    .add(like.box().left())
                    .add(like.box().top())
                    .add(like.box().width())
                    .add(like.box().height());
        }
        out.println(array);
        out.flush();
    }
}

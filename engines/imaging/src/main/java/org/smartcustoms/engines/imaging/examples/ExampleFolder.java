package org.smartcustoms.engines.imaging.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.engines.imaging.Box;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A library as a folder: `examples.json`, which holds the vectors and names the network they come from.
public final class ExampleFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path file;
    private final Path folder;

    public ExampleFolder(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("examples.json");
    }

    /// Whether anything was enrolled here.
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /// Reads the library.
    ///
    /// @param network fingerprint of the network that will be asked
    /// @throws IOException when there is none, it can't be read, or its vectors come from another network
    public ExampleLibrary read(String network) throws IOException {
        if (!exists()) {
            throw new IOException(
                    "No examples in " + folder + " (" + file + " is missing); make some with 'xray enrol'");
        }
        try {
            var document = JSON.readTree(Files.readString(file));
            if (!document.path("network").asString("").equals(network)) {
                throw new IOException(file + " was made with another detector; enrol its examples anew");
            }
            var examples = new ArrayList<Example>();
            document.path("examples").forEach(node -> examples.add(example(node)));
            return ExampleLibrary.of(examples);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /// Writes the library, whole or not at all.
    public void write(String network, List<Example> examples) throws IOException {
        Files.createDirectories(folder);
        var document = JSON.createObjectNode().put("network", network);
        var all = document.putArray("examples");
        for (var example : examples) {
            var node = all.addObject()
                    .put("label", example.label())
                    .put("source", example.source())
                    .put("widthShare", example.widthShare())
                    .put("heightShare", example.heightShare());
            putBox(node, "box", example.box());
            example.seen().ifPresent(seen -> putBox(node, "seen", seen));
            if (example.contrast()) {
                node.put("contrast", true);
            }
            var vector = node.putArray("vector");
            for (float value : example.vector()) {
                vector.add(value);
            }
        }
        // not a temporary file: those are their maker's alone, and others read the library
        var fresh = folder.resolve("examples.json.new");
        Files.writeString(fresh, document.toString());
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Example example(JsonNode node) {
        var vector = new float[node.path("vector").size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) node.path("vector").path(i).asDouble();
        }
        return new Example(
                node.path("label").asString(""),
                node.path("source").asString(""),
                box(node.path("box")),
                node.path("widthShare").asDouble(),
                node.path("heightShare").asDouble(),
                vector,
                node.has("seen") ? Optional.of(box(node.path("seen"))) : Optional.empty(),
                node.path("contrast").asBoolean(false));
    }

    private static void putBox(ObjectNode node, String name, Box box) {
        node.putArray(name).add(box.left()).add(box.top()).add(box.right()).add(box.bottom());
    }

    private static Box box(JsonNode node) {
        return new Box(
                node.path(0).asDouble(),
                node.path(1).asDouble(),
                node.path(2).asDouble(),
                node.path(3).asDouble());
    }
}

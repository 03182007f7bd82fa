package org.smartcustoms.engines.imaging.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.smartcustoms.engines.imaging.Box;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Known boxes of many pictures, from a table `image_file,width,height,label,xmin,ymin,xmax,ymax,…` with a header line,
/// or from a COCO document.
public final class KnownBoxes {
    private final Map<String, Map<String, List<Box>>> byFile = new HashMap<>();

    private KnownBoxes() {}

    /// Every picture is clean.
    public static KnownBoxes none() {
        return new KnownBoxes();
    }

    /// Reads a table, or a COCO document where the name ends in `.json`.
    ///
    /// @param labels their label to ours; empty takes every label as it stands, else rows of other labels are left
    ///     out
    /// @param ours the labels there are
    /// @throws IOException naming the file and the line that can't be read
    /// @throws IllegalArgumentException when a label isn't among ours
    public static KnownBoxes read(Path file, Map<String, String> labels, Set<String> ours) throws IOException {
        for (var label : labels.values()) {
            if (!ours.contains(label)) {
                throw new IllegalArgumentException("No class '" + label + "'; there are " + new TreeSet<>(ours));
            }
        }
        var known = new KnownBoxes();
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there");
        }
        if (file.toString().endsWith(".json")) {
            known.coco(file, labels);
        } else {
            known.table(file, labels);
        }
        return known;
    }

    private void table(Path file, Map<String, String> labels) throws IOException {
        var lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var cells = lines.get(i).split(",", -1);
            if (cells.length < 8) {
                throw new IOException(
                        file + ", line " + (i + 1) + ": " + cells.length + " cells; at least 8 are needed");
            }
            try {
                add(
                        cells[0].strip(),
                        cells[3].strip(),
                        labels,
                        new Box(
                                Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5]),
                                Double.parseDouble(cells[6]),
                                Double.parseDouble(cells[7])));
            } catch (NumberFormatException e) {
                throw new IOException(file + ", line " + (i + 1) + ": a corner is no number", e);
            }
        }
    }

    private void coco(Path file, Map<String, String> labels) throws IOException {
        try {
            var document = JsonMapper.builder().build().readTree(Files.readString(file));
            var names = new HashMap<Integer, String>();
            document.path("categories")
                    .forEach(node ->
                            names.put(node.path("id").asInt(), node.path("name").asString()));
            var files = new HashMap<Integer, String>();
            document.path("images")
                    .forEach(node -> files.put(
                            node.path("id").asInt(), node.path("file_name").asString()));
            for (JsonNode node : document.path("annotations")) {
                var bbox = node.path("bbox");
                double left = bbox.path(0).asDouble();
                double top = bbox.path(1).asDouble();
                add(
                        files.getOrDefault(node.path("image_id").asInt(), ""),
                        names.getOrDefault(node.path("category_id").asInt(), ""),
                        labels,
                        new Box(
                                left,
                                top,
                                left + bbox.path(2).asDouble(),
                                top + bbox.path(3).asDouble()));
            }
        } catch (JacksonException e) {
            throw new IOException(file + " is no COCO document: " + e.getMessage(), e);
        }
    }

    private void add(String image, String theirs, Map<String, String> labels, Box box) {
        var label = labels.isEmpty() ? theirs : labels.get(theirs);
        if (label != null) {
            byFile.computeIfAbsent(image, _ -> new TreeMap<>())
                    .computeIfAbsent(label, _ -> new ArrayList<>())
                    .add(box);
        }
    }

    /// The boxes of a picture by label; none when it is clean.
    public Map<String, List<Box>> of(String fileName) {
        return byFile.getOrDefault(fileName, Map.of());
    }

    /// The pictures that hold something.
    public Set<String> files() {
        return byFile.keySet();
    }
}

package org.smartcustoms.engines.imaging.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.smartcustoms.engines.imaging.Box;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Known boxes of many pictures, from a table with columns `image_file`, `label`, `xmin`, `ymin`, `xmax` and `ymax`, or
/// from a COCO document.
public final class KnownBoxes {
    private final Map<String, Map<String, List<Box>>> byFile = new HashMap<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    private KnownBoxes() {}

    /// Every picture is clean.
    public static KnownBoxes none() {
        return new KnownBoxes();
    }

    /// Reads a table, or a COCO document where the name ends in `.json`.
    ///
    /// @param labels their label to ours; empty takes every label as it stands, else rows of other
    ///     labels are left out
    /// @param ours the labels there are
    /// @throws IOException naming the file and the line that can't be read
    /// @throws IllegalArgumentException when a label isn't among ours
    public static KnownBoxes read(Path file, Map<String, String> labels, Set<String> ours) throws IOException {
        for (var label : labels.values()) {
            if (!ours.contains(label.strip())) {
                throw new IllegalArgumentException("No class '" + label + "'; there are " + new TreeSet<>(ours));
            }
        }
        var known = new KnownBoxes();
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there");
        }
        var theirs = new HashMap<String, String>();
        labels.forEach((their, our) -> theirs.put(plain(their), our.strip()));
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            known.coco(file, theirs);
        } else {
            known.table(file, theirs);
        }
        if (known.byFile.isEmpty() && !known.seen.isEmpty()) {
            throw new IOException(file + " has the labels " + known.seen + ", and none of them is among " + labels);
        }
        return known;
    }

    private void table(Path file, Map<String, String> labels) throws IOException {
        for (var row : BoxTable.read(file)) {
            named.add(row.image());
            row.box().ifPresent(box -> add(row.image(), row.label(), labels, box));
        }
    }

    private void coco(Path file, Map<String, String> labels) throws IOException {
        try {
            var document = JsonMapper.builder().build().readTree(Files.readString(file));
            if (!document.isObject() || !document.path("images").isArray()) {
                throw new IOException(file + " is no COCO document: it lists no images");
            }
            var names = new HashMap<Integer, String>();
            document.path("categories")
                    .forEach(node ->
                            names.put(node.path("id").asInt(), node.path("name").asString()));
            var files = new HashMap<Integer, String>();
            for (JsonNode node : document.path("images")) {
                files.put(node.path("id").asInt(), node.path("file_name").asString());
                named.add(node.path("file_name").asString());
            }
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
        seen.add(theirs);
        var label = labels.isEmpty() ? theirs : labels.get(plain(theirs));
        if (label != null && box.area() > 0) {
            var boxes =
                    byFile.computeIfAbsent(image, _ -> new TreeMap<>()).computeIfAbsent(label, _ -> new ArrayList<>());
            if (!boxes.contains(box)) {
                boxes.add(box);
            }
        }
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /// The labels that the file has.
    public Set<String> theirs() {
        return seen;
    }

    /// Which pictures the boxes belong to.
    ///
    /// @param of boxes of each picture by label; a picture that isn't there is clean
    /// @param strangers names in the file that are none of the pictures, or of which there are several
    /// @param matched how many names are one of the pictures
    public record Placed(Map<Path, Map<String, List<Box>>> of, Set<String> strangers, int matched) {}

    /// Finds the pictures that the file names: by the name alone, whatever folder stands before it, then without its
    /// ending, and in capitals or small letters. Of several of one name the folder decides.
    public Placed among(Collection<Path> pictures) {
        var byName = pictures.stream().collect(Collectors.groupingBy(path -> base(path.toString())));
        var byStem = pictures.stream().collect(Collectors.groupingBy(path -> stem(base(path.toString()))));
        var claims = new HashMap<Path, List<String>>();
        var strangers = new TreeSet<String>();
        for (var name : named) {
            var candidates = byName.getOrDefault(base(name), byStem.getOrDefault(stem(base(name)), List.of()));
            var wanted = candidates.size() == 1
                    ? candidates
                    : candidates.stream().filter(path -> fits(path, name)).toList();
            if (wanted.size() == 1) {
                claims.computeIfAbsent(wanted.getFirst(), _ -> new ArrayList<>())
                        .add(name);
            } else {
                strangers.add(name);
            }
        }
        var of = new HashMap<Path, Map<String, List<Box>>>();
        claims.forEach((path, names) -> {
            var own = names.size() == 1
                    ? names
                    : names.stream().filter(name -> fits(path, name)).toList();
            var name = own.size() == 1 ? own.getFirst() : null;
            if (name != null) {
                of.put(path, of(name));
            }
            names.stream().filter(other -> !other.equals(name)).forEach(strangers::add);
        });
        return new Placed(of, strangers, of.size());
    }

    private static boolean fits(Path path, String name) {
        return slashed(path.toString()).endsWith("/" + slashed(name));
    }

    private static String slashed(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static String base(String name) {
        var slashed = slashed(name);
        return slashed.substring(slashed.lastIndexOf('/') + 1);
    }

    private static String stem(String base) {
        int dot = base.lastIndexOf('.');
        return dot < 0 ? base : base.substring(0, dot);
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

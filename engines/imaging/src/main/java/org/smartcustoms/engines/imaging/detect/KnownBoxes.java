package org.smartcustoms.engines.imaging.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;

/// Known boxes of many pictures, from a table `image_file,width,height,label,xmin,ymin,xmax,ymax,…` with a header line.
public final class KnownBoxes {
    private final Map<String, Map<Contraband, List<Box>>> byFile = new HashMap<>();

    private KnownBoxes() {}

    /// Every picture is clean.
    public static KnownBoxes none() {
        return new KnownBoxes();
    }

    /// Reads a table.
    ///
    /// @param labels the table's label to ours, see [Contraband#ofLabel]; rows of other labels are left out
    /// @throws IOException with the line that can't be read
    /// @throws IllegalArgumentException when a label of ours isn't one
    public static KnownBoxes read(Path table, Map<String, String> labels) throws IOException {
        var kinds = new HashMap<String, Contraband>();
        labels.forEach((theirs, ours) -> kinds.put(theirs, Contraband.ofLabel(ours)));
        var known = new KnownBoxes();
        var lines = Files.readAllLines(table);
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                known.add(lines.get(i).split(",", -1), i + 1, kinds);
            }
        }
        return known;
    }

    private void add(String[] cells, int line, Map<String, Contraband> kinds) throws IOException {
        if (cells.length < 8) {
            throw new IOException("Line " + line + " has " + cells.length + " cells; at least 8 are needed");
        }
        var kind = kinds.get(cells[3]);
        if (kind == null) {
            return;
        }
        try {
            var box = new Box(
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5]),
                    Double.parseDouble(cells[6]),
                    Double.parseDouble(cells[7]));
            byFile.computeIfAbsent(cells[0], _ -> new EnumMap<>(Contraband.class))
                    .computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(box);
        } catch (NumberFormatException e) {
            throw new IOException("Line " + line + " holds a corner that is no number", e);
        }
    }

    /// The boxes of a picture by kind; none when it is clean.
    public Map<Contraband, List<Box>> of(String fileName) {
        return byFile.getOrDefault(fileName, Map.of());
    }
}

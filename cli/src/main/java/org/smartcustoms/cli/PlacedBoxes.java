package org.smartcustoms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.detect.KnownBoxes;

/// Known boxes laid beside the images that they are of. What belongs to none of them is said, for figures over images
/// whose boxes were not found would be wrong without a word.
final class PlacedBoxes {
    private static final int SHOWN = 5;

    private final Map<Path, Map<String, List<Box>>> of;

    private PlacedBoxes(Map<Path, Map<String, List<Box>>> of) {
        this.of = of;
    }

    /// Every image is clean.
    static PlacedBoxes none() {
        return new PlacedBoxes(Map.of());
    }

    /// @param err hears of names that are none of the images
    /// @throws IOException when not one of them is
    static PlacedBoxes of(KnownBoxes known, Path file, List<Path> images, PrintWriter err) throws IOException {
        var placed = known.among(images);
        var strangers = placed.strangers();
        var shown =
                String.join(", ", strangers.stream().limit(SHOWN).toList()) + (strangers.size() > SHOWN ? ", …" : "");
        if (placed.matched() == 0 && !strangers.isEmpty()) {
            throw new IOException(file + " names none of the images: " + shown);
        }
        if (!strangers.isEmpty()) {
            err.println("customs: " + strangers.size() + " names in " + file + " are none of the images, or several: "
                    + shown);
            err.flush();
        }
        return new PlacedBoxes(placed.of());
    }

    /// The same for a few images of those in a file.
    static PlacedBoxes among(KnownBoxes known, List<Path> images) {
        return new PlacedBoxes(known.among(images).of());
    }

    /// The boxes of an image by label; none when it is clean.
    Map<String, List<Box>> of(Path image) {
        return of.getOrDefault(image, Map.of());
    }
}

package org.smartcustoms.engines.imaging.examples;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.Sight;

/// Turns a picture whose contents an officer confirmed into examples: the confirmed boxes under their label, and what
/// else the network took for something, or for nearly something, as harmless.
public final class Enrolment {
    private static final int MOST_HARMLESS = 12;
    private static final double APART = 0.1;

    private Enrolment() {}

    /// The examples of one picture.
    ///
    /// @param source the picture's name
    /// @param confirmed boxes of the label
    /// @param others boxes of other known things, which count neither as the label nor as harmless
    public static List<Example> of(
            Picture picture, Sight sight, String source, String label, List<Box> confirmed, List<Box> others) {
        var examples = new ArrayList<Example>();
        confirmed.forEach(box -> examples.add(example(picture, sight, source, label, box)));
        int harmless = 0;
        for (var found : sight.found()) {
            boolean known = near(found.box(), confirmed) || near(found.box(), others);
            if (!known && harmless < MOST_HARMLESS) {
                examples.add(example(picture, sight, source, "", found.box()));
                harmless++;
            }
        }
        return List.copyOf(examples);
    }

    private static boolean near(Box box, List<Box> boxes) {
        return boxes.stream().anyMatch(other -> other.overlap(box) > APART);
    }

    private static Example example(Picture picture, Sight sight, String source, String label, Box box) {
        double longSide = Math.max(picture.width(), picture.height());
        return new Example(label, source, box, box.width() / longSide, box.height() / longSide, sight.embedding(box));
    }
}

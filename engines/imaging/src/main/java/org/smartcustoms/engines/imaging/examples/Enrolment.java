package org.smartcustoms.engines.imaging.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.Detection;
import org.smartcustoms.engines.imaging.detect.Sight;

/// Turns a picture whose contents an officer confirmed into examples: the confirmed boxes under their label, what else
/// is known there as contrast, and what the network took for something, or for nearly something, as harmless.
public final class Enrolment {
    private static final int MOST_HARMLESS = 12;
    private static final int MOST_FRAMES = 4;
    private static final double APART = 0.1;
    private static final double SAME_THING = 0.3;
    private static final double FRAMED = 0.5;
    private static final long FRAMES_A_WINDOW = 4;
    private static final double CLEAR_OF = 0.02;
    private static final int DARKER_THAN_AIR = 225;

    private Enrolment() {}

    /// The examples of one picture.
    ///
    /// @param source the picture's name
    /// @param confirmed boxes of the label
    /// @param others boxes of other known things by their labels: contrasts, unless they lie over a confirmed box
    public static List<Example> of(
            Picture picture,
            Sight sight,
            String source,
            String label,
            List<Box> confirmed,
            Map<String, List<Box>> others) {
        var examples = new ArrayList<Example>();
        confirmed.forEach(
                box -> examples.add(example(picture, sight, source, label, box).seenAs(seen(box, label, sight))));
        others.forEach((other, boxes) -> boxes.stream()
                .filter(box -> !near(box, confirmed))
                .forEach(box -> examples.addAll(contrasts(picture, sight, source, other, box, confirmed))));
        var all = others.values().stream().flatMap(List::stream).toList();
        int harmless = 0;
        for (var found : sight.found()) {
            boolean known = near(found.box(), confirmed) || near(found.box(), all);
            if (!known && harmless < MOST_HARMLESS) {
                examples.add(example(picture, sight, source, "", found.box()));
                harmless++;
            }
        }
        return List.copyOf(examples);
    }

    /// A known thing as it was drawn, and as the network frames it.
    private static List<Example> contrasts(
            Picture picture, Sight sight, String source, String label, Box box, List<Box> confirmed) {
        var frames = sight.found().stream()
                .map(Detection::box)
                .filter(frame -> frame.overlap(box) > FRAMED && !near(frame, confirmed))
                .limit(MOST_FRAMES);
        return Stream.concat(Stream.of(box), frames)
                .map(place -> example(picture, sight, source, label, place).asContrast())
                .toList();
    }

    /// What a thing of a size is surrounded by, as harmless examples: what the network framed there, and
    /// windows of that size that hold matter, spread over the picture. A kind that the network doesn't know
    /// is told apart by these alone.
    ///
    /// @param size its width and height count
    /// @param except boxes of known things, which the windows keep clear of
    public static List<Example> surroundings(
            Picture picture, Sight sight, String source, Box size, List<Box> except, int most) {
        double longSide = Math.max(picture.width(), picture.height());
        var windows = new ArrayList<Box>();
        for (var window : sight.windows(size.width() / longSide, size.height() / longSide)) {
            boolean clear = except.stream().noneMatch(box -> box.overlap(window) > CLEAR_OF);
            if (clear && holdsMatter(picture, window)) {
                windows.add(window);
            }
        }
        var examples = new ArrayList<Example>();
        sight.found().stream()
                .filter(found -> !near(found.box(), except))
                .limit(FRAMES_A_WINDOW * most)
                .forEach(found -> examples.add(example(picture, sight, source, "", found.box())));
        int count = Math.min(most, windows.size());
        for (int i = 0; i < count; i++) {
            examples.add(example(picture, sight, source, "", windows.get((int) ((i + 0.5) * windows.size() / count))));
        }
        return List.copyOf(examples);
    }

    /// A coarse look at whether a fifth of the place is darker than air.
    private static boolean holdsMatter(Picture picture, Box box) {
        int dark = 0;
        for (int j = 0; j < 5; j++) {
            for (int i = 0; i < 5; i++) {
                int x = (int) (box.left() + (i + 0.5) * box.width() / 5);
                int y = (int) (box.top() + (j + 0.5) * box.height() / 5);
                dark += picture.brightness(y * picture.width() + x) < DARKER_THAN_AIR ? 1 : 0;
            }
        }
        return dark >= 5;
    }

    /// The network's own frame of a confirmed thing: the surest of the label where the network knows it, else
    /// the one of any label that fits best.
    public static Optional<Box> seen(Box box, String label, Sight sight) {
        var frames = sight.found().stream();
        return sight.labels().contains(label)
                ? frames.filter(found -> found.label().equals(label))
                        .map(Detection::box)
                        .filter(frame -> frame.overlap(box) > SAME_THING)
                        .findFirst()
                : frames.map(Detection::box)
                        .filter(frame -> frame.overlap(box) > FRAMED)
                        .max(Comparator.comparingDouble(frame -> frame.overlap(box)));
    }

    private static boolean near(Box box, List<Box> boxes) {
        return boxes.stream().anyMatch(other -> !apart(other, box));
    }

    /// Whether two boxes hardly share anything, so that one can be told from the other.
    public static boolean apart(Box one, Box other) {
        return one.overlap(other) <= APART;
    }

    private static Example example(Picture picture, Sight sight, String source, String label, Box box) {
        double longSide = Math.max(picture.width(), picture.height());
        return new Example(label, source, box, box.width() / longSide, box.height() / longSide, sight.embedding(box));
    }
}

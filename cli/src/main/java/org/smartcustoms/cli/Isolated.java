package org.smartcustoms.cli;

import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Extent;
import org.smartcustoms.engines.imaging.Picture;

/// Where the thing lies in a picture of one thing alone: all that is clearly darker than the air around it.
final class Isolated {
    private static final double AIR = 0.98;
    private static final int DARKER = 25;
    private static final double SPECKS = 0.01;

    private Isolated() {}

    /// The box of the thing under its label; no box where a picture shows air alone.
    static Map<String, List<Box>> in(Picture picture, String label) {
        int dark = brightnessOfAir(picture) - DARKER;
        return Extent.of(picture, at -> picture.brightness(at) < dark, SPECKS)
                .map(box -> Map.of(label, List.of(box)))
                .orElse(Map.of());
    }

    /// What 98 of 100 pixels don't surpass: the thing takes up less than nearly all.
    private static int brightnessOfAir(Picture picture) {
        var counts = new int[256];
        for (int i = 0; i < picture.pixels().length; i++) {
            counts[picture.brightness(i)]++;
        }
        int value = 0;
        for (int seen = counts[0]; seen < AIR * picture.pixels().length && value < 255; seen += counts[value]) {
            value++;
        }
        return value;
    }
}

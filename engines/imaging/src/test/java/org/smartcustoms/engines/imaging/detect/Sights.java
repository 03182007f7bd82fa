package org.smartcustoms.engines.imaging.detect;

import java.util.List;

/// What a network might have made of a picture, for tests.
public final class Sights {
    private Sights() {}

    /// A picture of 100 by 100 whose left half lights one channel and whose right half the other; the network knows
    /// knives.
    public static Sight halves(Detection... found) {
        var values = new float[2 * 10 * 10];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 10 < 5 == i < 100 ? 1 : 0;
        }
        return new Sight(
                List.of(found), List.of(new Sight.Features(values, 2, 10, 10, 0.1)), List.of("knife"), 100, 100);
    }
}

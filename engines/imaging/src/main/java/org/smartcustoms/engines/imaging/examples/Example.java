package org.smartcustoms.engines.imaging.examples;

import java.util.OptionalDouble;
import org.smartcustoms.engines.imaging.Box;

/// A confirmed thing.
///
/// @param label what it is; empty for a harmless thing
/// @param source where it was seen, for the officer who asks "like what?"
/// @param box in the picture it was seen in
/// @param widthShare the box's width as a share of the picture's longer side
/// @param heightShare likewise
/// @param vector of length 1
/// @param looseness side of the confirmed frame over that of the network's own; empty where the network saw nothing
public record Example(
        String label,
        String source,
        Box box,
        double widthShare,
        double heightShare,
        float[] vector,
        OptionalDouble looseness) {
    /// One of which nothing is known about how its frame was drawn.
    public Example(String label, String source, Box box, double widthShare, double heightShare, float[] vector) {
        this(label, source, box, widthShare, heightShare, vector, OptionalDouble.empty());
    }

    /// Whether it stands for harmless things.
    public boolean harmless() {
        return label.isEmpty();
    }

    double likeness(float[] other) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * other[i];
        }
        return sum;
    }
}

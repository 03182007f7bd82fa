package org.smartcustoms.engines.imaging.examples;

import java.util.Optional;
import org.smartcustoms.engines.imaging.Box;

/// A confirmed thing.
///
/// @param label what it is; empty for a harmless thing
/// @param source where it was seen, for the officer who asks "like what?"
/// @param box in the picture it was seen in
/// @param widthShare the box's width as a share of the picture's longer side
/// @param heightShare likewise
/// @param vector of length 1
/// @param seen the network's own frame of it; empty where it saw nothing
/// @param contrast whether it only tells what things of other labels are not: it is known, but nobody asked for its
///     like to be found
public record Example(
        String label,
        String source,
        Box box,
        double widthShare,
        double heightShare,
        float[] vector,
        Optional<Box> seen,
        boolean contrast) {
    /// One that was confirmed so that its like be found, and of which nothing is known about how its frame was drawn.
    public Example(String label, String source, Box box, double widthShare, double heightShare, float[] vector) {
        this(label, source, box, widthShare, heightShare, vector, Optional.empty(), false);
    }

    /// The same, seen by the network in a frame of its own.
    public Example seenAs(Optional<Box> frame) {
        return new Example(label, source, box, widthShare, heightShare, vector, frame, contrast);
    }

    /// The same, only to tell other labels' things from it.
    Example asContrast() {
        return new Example(label, source, box, widthShare, heightShare, vector, seen, true);
    }

    /// Whether its like is to be found under a label.
    boolean shows(String wanted) {
        return !contrast && label.equals(wanted);
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

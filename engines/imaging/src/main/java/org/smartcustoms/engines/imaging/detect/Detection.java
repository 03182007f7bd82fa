package org.smartcustoms.engines.imaging.detect;

import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;

/// Something found, in the picture's own pixels.
///
/// @param label what it is: a label of [Contraband], or of a kind that an administration enrolled itself
/// @param score 0 to 1, the greater the surer
public record Detection(String label, Box box, double score) {
    public Detection(Contraband kind, Box box, double score) {
        this(kind.label(), box, score);
    }

    /// The same find with another score.
    public Detection scored(double other) {
        return new Detection(label, box, other);
    }
}

package org.smartcustoms.engines.imaging.detect;

import java.util.OptionalDouble;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;

/// Something found, in the picture's own pixels.
///
/// @param label what it is: a label of [Contraband], or of a kind that an administration enrolled itself
/// @param score 0 to 1, the greater the surer
/// @param atFirstSight the score before a verifier looked closely; empty when none did
public record Detection(String label, Box box, double score, OptionalDouble atFirstSight) {
    public Detection(String label, Box box, double score) {
        this(label, box, score, OptionalDouble.empty());
    }

    public Detection(Contraband kind, Box box, double score) {
        this(kind.label(), box, score);
    }

    /// The same find with another score.
    public Detection scored(double other) {
        return new Detection(label, box, other, atFirstSight);
    }

    /// The same find in another frame.
    public Detection framed(Box other) {
        return new Detection(label, other, score, atFirstSight);
    }
}

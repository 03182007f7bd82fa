package org.smartcustoms.engines.imaging.detect;

import java.util.Optional;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;

/// Something found, in the picture's own pixels.
///
/// @param label what it is: a label of [Contraband], or of a kind that an administration enrolled itself
/// @param score 0 to 1, the greater the surer
/// @param closeLook what became of it when a verifier looked closely; empty when none did
public record Detection(String label, Box box, double score, Optional<CloseLook> closeLook) {
    /// What both networks said before it was put together.
    ///
    /// @param first probability by the detector, 0 to 1
    /// @param second probability by the verifier, 0 to 1
    public record CloseLook(double first, double second) {}

    public Detection(String label, Box box, double score) {
        this(label, box, score, Optional.empty());
    }

    public Detection(Contraband kind, Box box, double score) {
        this(kind.label(), box, score);
    }

    /// The same find with another score.
    public Detection scored(double other) {
        return new Detection(label, box, other, closeLook);
    }

    /// The same find in another frame.
    public Detection framed(Box other) {
        return new Detection(label, other, score, closeLook);
    }
}

package org.smartcustoms.engines.imaging.detect;

import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;

/// Something found, in the picture's own pixels.
///
/// @param score 0 to 1, the greater the surer
public record Detection(Contraband kind, Box box, double score) {}

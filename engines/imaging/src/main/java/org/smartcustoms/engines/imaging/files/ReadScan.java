package org.smartcustoms.engines.imaging.files;

import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.PseudoColour;

/// An image as it was handed in.
public sealed interface ReadScan {
    /// As an officer and the detector see it; raw channels are coloured in the plain manner of the first shipped table.
    Picture picture();

    /// A picture that was coloured by the scanner.
    record Coloured(Picture picture) implements ReadScan {}

    /// The signals of both energies.
    record Raw(DualEnergyScan scan) implements ReadScan {
        @Override
        public Picture picture() {
            return PseudoColour.plain(scan);
        }
    }
}

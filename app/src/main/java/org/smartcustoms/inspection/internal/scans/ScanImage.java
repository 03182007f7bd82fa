package org.smartcustoms.inspection.internal.scans;

import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;

/// The pixels of a scan as they came.
public sealed interface ScanImage {

    int width();

    int height();

    Kind kind();

    /// How much the image tells.
    enum Kind {
        /// Two energies in 16 bits: material and thickness can be computed.
        DUAL_ENERGY,
        /// Colours that the maker's own software chose: only what they show is left.
        COLOUR
    }

    /// Raw data.
    record DualEnergy(DualEnergyScan scan) implements ScanImage {
        @Override
        public int width() {
            return scan.width();
        }

        @Override
        public int height() {
            return scan.height();
        }

        @Override
        public Kind kind() {
            return Kind.DUAL_ENERGY;
        }
    }

    /// A coloured picture.
    record Colour(Picture picture) implements ScanImage {
        @Override
        public int width() {
            return picture.width();
        }

        @Override
        public int height() {
            return picture.height();
        }

        @Override
        public Kind kind() {
            return Kind.COLOUR;
        }
    }

    /// Pixels per millimetre; 0 where unknown.
    default double scale() {
        return switch (this) {
            case DualEnergy(var scan) -> scan.pixelsPerMillimetre();
            case Colour c -> 0;
        };
    }
}

package org.smartcustoms.engines.imaging.simulate;

import java.util.List;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Truth;

/// A made-up scan, its picture and the truth about it.
///
/// @param picture 0xRRGGBB, row by row
public record SimulatedScan(DualEnergyScan scan, int[] picture, String colours, List<Truth> truths) {
    public int width() {
        return scan.width();
    }

    public int height() {
        return scan.height();
    }
}

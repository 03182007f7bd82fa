package org.smartcustoms.inspection.internal.scans;

import java.util.List;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.kernel.Text;

/// Something seen in a scan, in the picture's own pixels.
///
/// @param label class: one of the detector's, `dense-area`, or the code of an enrolled class
/// @param score 0 to 1
/// @param because why, strongest first
public record Found(String label, Line line, Box box, double score, List<Text> because) {

    /// Nothing can be seen through here.
    public static final String DENSE_AREA = "dense-area";
}

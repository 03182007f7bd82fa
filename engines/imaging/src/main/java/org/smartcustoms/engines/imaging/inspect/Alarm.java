package org.smartcustoms.engines.imaging.inspect;

import java.util.List;
import org.smartcustoms.engines.imaging.Box;

/// Something that an officer should look at.
///
/// @param label a label of [org.smartcustoms.engines.imaging.Contraband], of an enrolled kind, or [#DENSE_AREA]
/// @param box in the picture's own pixels
/// @param score calibrated probability, 0 to 1; 1 for dense areas, which are a fact and not a guess
/// @param reasons why, the weightiest first
public record Alarm(String label, Box box, double score, List<Reason> reasons) {
    /// The label of areas that the beam did not get through.
    public static final String DENSE_AREA = "dense-area";
}

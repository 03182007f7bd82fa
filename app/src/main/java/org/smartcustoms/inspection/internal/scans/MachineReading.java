package org.smartcustoms.inspection.internal.scans;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the machine read in a scan.
///
/// @param detector names and versions of all that looked
/// @param bands shares of air, organic, inorganic, metal and opaque matter; empty for coloured pictures
/// @param quality how good the picture is; absent for coloured pictures
/// @param description the whole scan as a vector; empty without a network
public record MachineReading(
        String detector,
        List<Found> found,
        List<Double> bands,
        @Nullable ImageQuality quality,
        Optional<Description> description) {

    /// The greatest score; 0 when nothing was found.
    double alarm() {
        return found.stream().mapToDouble(Found::score).max().orElse(0);
    }
}

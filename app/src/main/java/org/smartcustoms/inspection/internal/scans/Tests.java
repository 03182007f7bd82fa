package org.smartcustoms.inspection.internal.scans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.inspection.internal.work.Officer;

/// Tests of screeners: for one reading a made-up threat lies in the picture of a real scan (threat image projection).
/// The stored scan never changes.
public interface Tests {

    /// Decides whether the reading that begins becomes a test.
    void consider(Scan scan, Officer officer);

    /// The test that this officer's reading of the scan is at the moment.
    Optional<Running> running(UUID scan, String officer);

    /// Ends the test that this officer's reading of the scan is: a hit when they referred the scan for what lies
    /// there, a miss when they cleared it or marked other places only. Empty when it is none: then the decision is
    /// a real one.
    ///
    /// @param marked the frames that the officer drew
    Optional<Told> end(UUID scan, String officer, boolean referred, List<Box> marked);

    /// The officer gave the scan away before deciding: the test counts for nothing.
    void drop(UUID scan);

    /// @param image the real image with the threat in it
    /// @param found what the machine makes of that image
    record Running(UUID id, UUID scanId, ScanImage image, List<Found> found, String label, Box box) {}

    /// What the officer is told after deciding.
    record Told(boolean hit, String label, Box box) {}
}

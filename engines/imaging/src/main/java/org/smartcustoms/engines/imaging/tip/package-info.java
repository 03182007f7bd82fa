/// Threat image projection: a simulated threat laid into a real clean image, as the beam would have shown it, so that
/// screeners are tested in live work. Attenuations add, so transmissions multiply; a projected image is never a real
/// one,
/// and whoever shows it keeps it apart from what was scanned.
///
/// ```java
/// var threats = new ScanSimulator(new ScanSimulator.Settings(800, Optional.empty(), 1));
/// var projection = new ThreatProjection(threats);
/// ProjectedPicture test = projection.into(cleanPicture, Contraband.KNIFE, seed);
/// ```
@NullMarked
package org.smartcustoms.engines.imaging.tip;

import org.jspecify.annotations.NullMarked;

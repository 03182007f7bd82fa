/// Learning from a few: confirmed examples of a kind of contraband, kept as vectors of the detector's own
/// feature maps. What looks like them scores higher, what looks like the harmless things beside them scores
/// lower, and kinds that the network was never trained on are found by likeness alone. Retrains nothing.
@NullMarked
package org.smartcustoms.engines.imaging.examples;

import org.jspecify.annotations.NullMarked;

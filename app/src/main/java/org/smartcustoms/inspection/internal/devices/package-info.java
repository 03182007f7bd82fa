/// Instruments that send images: who they are, whether they live, what they sent that was not taken, and whether their
/// pictures are still good. What they sent that was taken is in `scans`.
@NullMarked
package org.smartcustoms.inspection.internal.devices;

import org.jspecify.annotations.NullMarked;

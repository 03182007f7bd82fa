/// Threat image projection: now and then a reading becomes a test, for which a made-up threat is laid into the picture
/// of a real scan by multiplying transmissions. The stored scan is never touched, and the picture is never stored.
@NullMarked
package org.smartcustoms.inspection.internal.tip;

import org.jspecify.annotations.NullMarked;

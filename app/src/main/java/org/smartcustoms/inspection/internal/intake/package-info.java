/// The gateway: images come in over REST, by files in a watched folder and over DICOM, are checked, and are kept
/// unaltered. What is not what it claims to be is refused with a reason, and the gateway goes on.
@NullMarked
package org.smartcustoms.inspection.internal.intake;

import org.jspecify.annotations.NullMarked;

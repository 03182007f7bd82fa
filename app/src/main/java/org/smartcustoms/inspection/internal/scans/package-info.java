/// Scans that were taken in, what the machine found in them, and what officers decided. The original files lie
/// unaltered in the blob store; pictures are made from them each time. How scans come in is `intake`.
@NullMarked
package org.smartcustoms.inspection.internal.scans;

import org.jspecify.annotations.NullMarked;

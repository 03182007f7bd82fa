/// Taking in files: mappings kept by name, a preview that stores nothing, the job that stores chunk by chunk
/// and goes on where it was after a crash, and the rows that were rejected, ready to be corrected and sent
/// again.
@NullMarked
package org.smartcustoms.consignment.internal.load;

import org.jspecify.annotations.NullMarked;

/// Scans go on to the administration's own archive over DICOM, each with the machine's threat detection report. Nothing
/// is lost while the archive is away.
@NullMarked
package org.smartcustoms.inspection.internal.archive;

import org.jspecify.annotations.NullMarked;

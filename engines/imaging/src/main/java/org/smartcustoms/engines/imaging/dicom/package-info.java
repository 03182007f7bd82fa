/// DICOM Part 10 files and the security profile on top of them (DICOS, NEMA IIC 1): read, written and refused with a
/// reason.
/// Little endian, explicit or implicit, sequences, several frames, run-length compression. No network protocol and no
/// other compression.
@NullMarked
package org.smartcustoms.engines.imaging.dicom;

import org.jspecify.annotations.NullMarked;

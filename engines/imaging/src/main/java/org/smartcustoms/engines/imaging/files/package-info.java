/// Images and truths as files: PNG in 8 and 16 bits, COCO JSON, and the side-car that tells what a pair of 16-bit
/// channels is.
@NullMarked
package org.smartcustoms.engines.imaging.files;

import org.jspecify.annotations.NullMarked;

/// The second line, which does not learn: which material bands a scan shows and where the beam did not get
/// through. Plain arithmetic that an officer can check by eye, and that no unseen disguise can fool.
@NullMarked
package org.smartcustoms.engines.imaging.materials;

import org.jspecify.annotations.NullMarked;

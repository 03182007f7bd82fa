/// Cigarettes in packs and cartons, loose ones, and other tobacco.
@NullMarked
package org.smartcustoms.engines.imaging.simulate.contraband.tobacco;

import org.jspecify.annotations.NullMarked;

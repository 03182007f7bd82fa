/// Firearms, whole and in parts, and what is fired from them.
@NullMarked
package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.jspecify.annotations.NullMarked;

/// What should not pass: firearms and their parts, knives, other weapons, cigarettes and telecommunication
/// equipment, of usual builds and of forms that each world has for itself.
@NullMarked
package org.smartcustoms.engines.imaging.simulate.contraband;

import org.jspecify.annotations.NullMarked;

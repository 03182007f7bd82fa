/// Knives: blades of every outline, and what they are held by.
@NullMarked
package org.smartcustoms.engines.imaging.simulate.contraband.knives;

import org.jspecify.annotations.NullMarked;

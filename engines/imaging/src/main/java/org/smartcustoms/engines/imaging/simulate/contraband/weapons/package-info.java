/// Weapons that are neither firearms nor knives: to strike, throw, spray and stun with.
@NullMarked
package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import org.jspecify.annotations.NullMarked;

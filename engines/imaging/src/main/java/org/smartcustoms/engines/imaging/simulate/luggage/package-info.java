/// What things are carried in: suitcases, bags and parcels with their castors, rails, fastenings and cloth.
@NullMarked
package org.smartcustoms.engines.imaging.simulate.luggage;

import org.jspecify.annotations.NullMarked;

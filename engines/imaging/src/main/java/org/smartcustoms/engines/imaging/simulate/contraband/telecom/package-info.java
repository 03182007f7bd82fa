/// Telecommunication equipment: telephones one by one and in lots, gateways, modems, jammers and power banks.
@NullMarked
package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import org.jspecify.annotations.NullMarked;

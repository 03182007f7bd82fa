/// How X-rays of a baggage scanner (up to 160 kV) lose strength in matter: attenuation coefficients, tube spectra, a
/// two-layer detector and the quick table made from them. Not for the MeV sources of cargo portals, where pair
/// production rules.
@NullMarked
package org.smartcustoms.engines.imaging.physics;

import org.jspecify.annotations.NullMarked;

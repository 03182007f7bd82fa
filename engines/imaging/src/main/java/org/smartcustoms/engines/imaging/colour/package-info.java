/// From two energies to the picture that officers know: effective atomic number by table, then colour by material and
/// shade by thickness, in several makers' manners.
@NullMarked
package org.smartcustoms.engines.imaging.colour;

import org.jspecify.annotations.NullMarked;

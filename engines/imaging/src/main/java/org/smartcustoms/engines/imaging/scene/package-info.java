/// Solids in millimetres and their shadow: how far a ray runs inside a box, a tube or a silhouette cut from
/// plate, seen from any side, added up as areal density of the two basis materials. Knows nothing of bags or
/// weapons.
@NullMarked
package org.smartcustoms.engines.imaging.scene;

import org.jspecify.annotations.NullMarked;

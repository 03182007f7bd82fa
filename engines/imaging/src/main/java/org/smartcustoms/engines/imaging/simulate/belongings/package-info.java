/// What people pack: harmless things, among them those that look like what should not pass.
@NullMarked
package org.smartcustoms.engines.imaging.simulate.belongings;

import org.jspecify.annotations.NullMarked;

/// The officers' work on a declaration: waiting in a lane, assigned, examined, found, released or detained, with every
/// step timed and every illegal one refused in plain words. It records what was decided and found and tells others.
/// It doesn't choose what to look at (`risk`) or keep what was declared (`consignment`).
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "consignment", "risk"})
package org.smartcustoms.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

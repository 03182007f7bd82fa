/// What others read at a glance: the day so far, and the story of one declaration. Read models over the records of any
/// module; it decides nothing, stores nothing, and nobody depends on it.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "consignment", "risk", "inspection"})
package org.smartcustoms.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

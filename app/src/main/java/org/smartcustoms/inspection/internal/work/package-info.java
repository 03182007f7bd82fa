/// The heart of the work: a target's state, which steps are legal from it and why not, and where it is stored.
/// No web and no events here.
@NullMarked
package org.smartcustoms.inspection.internal.work;

import org.jspecify.annotations.NullMarked;

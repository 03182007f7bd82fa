/// The queue of targets as officers see it: filtered, in order of urgency, with what each reader may do next.
@NullMarked
package org.smartcustoms.inspection.internal.queue;

import org.jspecify.annotations.NullMarked;

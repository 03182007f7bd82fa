/// Journeys through the whole system: the real server runs as a process of its own, with a database of its own, and is
/// driven from outside as people and machines drive it. What one class proves alone is proven here together: that work
/// goes from lodging to decision, that a load outlives `kill -9`, that hostile files do no harm, and that officers can
/// do their work in the browser in both languages.
@NullMarked
package org.smartcustoms.journeys;

import org.jspecify.annotations.NullMarked;

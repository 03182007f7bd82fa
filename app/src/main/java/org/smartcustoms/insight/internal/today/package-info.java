/// The board of the day: what came, where it went, how long it waits, what was found, and whether selecting beats
/// chance. Every number names the list behind it.
@NullMarked
package org.smartcustoms.insight.internal.today;

import org.jspecify.annotations.NullMarked;

/// The arithmetic of the board.
@NullMarked
package org.smartcustoms.insight.internal.today;

import org.jspecify.annotations.NullMarked;

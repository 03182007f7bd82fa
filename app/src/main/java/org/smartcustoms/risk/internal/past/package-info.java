/// The columnar copy of everything that was ever decided, over which drafts are tried and profiles are drawn.
@NullMarked
package org.smartcustoms.risk.internal.past;

import org.jspecify.annotations.NullMarked;

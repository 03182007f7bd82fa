/// Tests of what can't be seen through HTTP alone.
@NullMarked
package org.smartcustoms.risk.internal.plan;

import org.jspecify.annotations.NullMarked;

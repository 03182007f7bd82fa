/// Tests of what can't be seen through HTTP alone.
@NullMarked
package org.smartcustoms.risk.internal.assessment;

import org.jspecify.annotations.NullMarked;

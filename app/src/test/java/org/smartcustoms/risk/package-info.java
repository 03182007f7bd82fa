/// Tests of risk through HTTP on the real database.
@NullMarked
package org.smartcustoms.risk;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.smartcustoms.risk.internal.assessment;

import org.jspecify.annotations.NullMarked;

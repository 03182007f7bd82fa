/// Candidate models beside the live one: what they would have said of the same consignments, and how the two compare.
@NullMarked
package org.smartcustoms.risk.internal.shadow;

import org.jspecify.annotations.NullMarked;

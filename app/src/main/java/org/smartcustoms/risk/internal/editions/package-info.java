/// The numbered editions of what rules and lists said together: the number that every server polls and every decision
/// keeps.
@NullMarked
package org.smartcustoms.risk.internal.editions;

import org.jspecify.annotations.NullMarked;

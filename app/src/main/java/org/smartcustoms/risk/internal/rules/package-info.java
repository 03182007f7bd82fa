/// The rule book: drafts, approvals, live versions, and the index they are compiled to.
@NullMarked
package org.smartcustoms.risk.internal.rules;

import org.jspecify.annotations.NullMarked;

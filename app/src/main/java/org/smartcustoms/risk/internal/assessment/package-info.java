/// Judges a declaration: lines to records, scores, rules, selection, and the assessment that keeps it all.
@NullMarked
package org.smartcustoms.risk.internal.assessment;

import org.jspecify.annotations.NullMarked;

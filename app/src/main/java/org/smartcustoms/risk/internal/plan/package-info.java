/// Selection plans by office: what is meant to be examined, what can be, and what a finding is worth.
@NullMarked
package org.smartcustoms.risk.internal.plan;

import org.jspecify.annotations.NullMarked;

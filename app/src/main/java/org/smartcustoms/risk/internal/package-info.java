/// The inside of risk, split by what it does: assessment, rules, lists, plan, models, learning. Here: its settings.
@NullMarked
package org.smartcustoms.risk.internal;

import org.jspecify.annotations.NullMarked;

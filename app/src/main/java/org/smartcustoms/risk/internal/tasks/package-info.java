/// What risk asks a person to look at: drift, stopped rules, rules and lists that run out.
@NullMarked
package org.smartcustoms.risk.internal.tasks;

import org.jspecify.annotations.NullMarked;

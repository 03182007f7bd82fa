/// Tests of the rule language and its index.
@NullMarked
package org.smartcustoms.engines.selectivity.rules;

import org.jspecify.annotations.NullMarked;

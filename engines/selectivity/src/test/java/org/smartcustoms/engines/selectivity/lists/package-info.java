/// Tests of lists and name matching.
@NullMarked
package org.smartcustoms.engines.selectivity.lists;

import org.jspecify.annotations.NullMarked;

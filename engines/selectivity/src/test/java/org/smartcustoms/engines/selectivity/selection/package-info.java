/// Tests of the order of selection and of its statistics.
@NullMarked
package org.smartcustoms.engines.selectivity.selection;

import org.jspecify.annotations.NullMarked;

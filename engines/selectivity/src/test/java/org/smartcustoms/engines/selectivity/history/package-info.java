/// Tests of the history store and back-tests.
@NullMarked
package org.smartcustoms.engines.selectivity.history;

import org.jspecify.annotations.NullMarked;

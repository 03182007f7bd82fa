/// Statistical and exact tests that the world is plausible and repeatable.
@NullMarked
package org.smartcustoms.simulator;

import org.jspecify.annotations.NullMarked;

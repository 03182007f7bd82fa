/// The driver against a small recording server.
@NullMarked
package org.smartcustoms.simulator.drive;

import org.jspecify.annotations.NullMarked;

/// The command line as a caller meets it.
@NullMarked
package org.smartcustoms.cli;

import org.jspecify.annotations.NullMarked;

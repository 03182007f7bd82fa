/// The one command line, `customs`. A command that needs no server starts none; what takes long shows its progress.
@NullMarked
package org.smartcustoms.cli;

import org.jspecify.annotations.NullMarked;

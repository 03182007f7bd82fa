/// The officers' work over HTTP, on a real PostgreSQL.
@NullMarked
package org.smartcustoms.inspection;

import org.jspecify.annotations.NullMarked;

/// How the columns of someone's table become the fields of a declaration: the mapping format, its checks, and reading
/// rows by it. `docs/reference/mapping.md` describes the format; the command line reads the same files.
@NullMarked
package org.smartcustoms.consignment.internal.mapping;

import org.jspecify.annotations.NullMarked;

/// The generated reference pages: written with `-Dreference=write`, compared on every other run.
@NullMarked
package org.smartcustoms.reference;

import org.jspecify.annotations.NullMarked;

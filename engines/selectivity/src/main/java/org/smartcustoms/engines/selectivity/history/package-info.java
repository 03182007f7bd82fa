/// The past, kept by column, and draft rules run over it. A history is a folder of sealed, memory-mapped segments whose
/// texts and repeated numbers are coded by a dictionary of their own, so that a condition looks at each different value
/// once, however many declarations have it. Append-only and rebuilt from the database at will: it is a copy for asking,
/// not the record.
@NullMarked
package org.smartcustoms.engines.selectivity.history;

import org.jspecify.annotations.NullMarked;

/// The append-only, hash-chained record of who did what, when, why and from where; and the proof that nobody touched
/// it.
@NullMarked
package org.smartcustoms.platform.audit;

import org.jspecify.annotations.NullMarked;

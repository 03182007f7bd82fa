/// What examinations found, kept as labels with the time they became known, and taught to the live profiles; models
/// trained on them.
@NullMarked
package org.smartcustoms.risk.internal.learning;

import org.jspecify.annotations.NullMarked;

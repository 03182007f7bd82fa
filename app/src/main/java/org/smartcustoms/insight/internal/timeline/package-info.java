/// The story of one declaration from lodging to decision.
@NullMarked
package org.smartcustoms.insight.internal.timeline;

import org.jspecify.annotations.NullMarked;

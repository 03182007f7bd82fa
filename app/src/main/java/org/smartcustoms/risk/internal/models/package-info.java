/// The model that scores now, the registry of its versions, promotion and the watch for drift.
@NullMarked
package org.smartcustoms.risk.internal.models;

import org.jspecify.annotations.NullMarked;

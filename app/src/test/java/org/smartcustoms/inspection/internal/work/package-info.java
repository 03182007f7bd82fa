/// Rules of the work on declarations, without the application around them.
@NullMarked
package org.smartcustoms.inspection.internal.work;

import org.jspecify.annotations.NullMarked;

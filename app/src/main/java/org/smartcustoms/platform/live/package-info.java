/// Server-sent events to the consoles that are open, each topic behind a permission.
@NullMarked
package org.smartcustoms.platform.live;

import org.jspecify.annotations.NullMarked;

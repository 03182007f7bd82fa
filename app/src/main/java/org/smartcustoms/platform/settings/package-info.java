/// Every setting of the server, typed, validated at start and documented.
@NullMarked
package org.smartcustoms.platform.settings;

import org.jspecify.annotations.NullMarked;

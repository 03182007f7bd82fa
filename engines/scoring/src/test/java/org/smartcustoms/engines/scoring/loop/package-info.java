@NullMarked
package org.smartcustoms.engines.scoring.loop;

import org.jspecify.annotations.NullMarked;

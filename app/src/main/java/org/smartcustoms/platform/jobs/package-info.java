/// Work that outlasts a request: claimed from a table with SKIP LOCKED, resumed after a crash, its progress visible.
@NullMarked
package org.smartcustoms.platform.jobs;

import org.jspecify.annotations.NullMarked;

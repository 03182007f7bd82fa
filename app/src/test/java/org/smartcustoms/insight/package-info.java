/// The board of the day and the story of one declaration, over HTTP on a real PostgreSQL.
@NullMarked
package org.smartcustoms.insight;

import org.jspecify.annotations.NullMarked;

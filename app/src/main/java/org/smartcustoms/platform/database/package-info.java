/// Where the data lives: an embedded PostgreSQL by default, an administration's own by setting; migrations and roles
/// for both.
@NullMarked
package org.smartcustoms.platform.database;

import org.jspecify.annotations.NullMarked;

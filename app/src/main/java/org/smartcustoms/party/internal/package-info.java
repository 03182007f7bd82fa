/// The register's table.
@NullMarked
package org.smartcustoms.party.internal;

import org.jspecify.annotations.NullMarked;

/// Manifests: what a carrier says is aboard, line by line, set against what has been declared for it.
@NullMarked
package org.smartcustoms.consignment.internal.manifest;

import org.jspecify.annotations.NullMarked;

/// Files taken in: content-addressed by SHA-256, sniffed and size-limited, kept unaltered.
@NullMarked
package org.smartcustoms.platform.files;

import org.jspecify.annotations.NullMarked;

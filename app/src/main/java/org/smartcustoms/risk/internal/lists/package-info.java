/// Watch, trusted-trader and embargo lists with validity and source, and the snapshot that rules ask.
@NullMarked
package org.smartcustoms.risk.internal.lists;

import org.jspecify.annotations.NullMarked;

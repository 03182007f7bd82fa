/// Watch, trusted-trader and embargo lists: entries with validity and source, exact membership and fuzzy matching of
/// names in Latin and Chinese script with an explanation of each match. Holds no storage; the application keeps
/// entries.
@NullMarked
package org.smartcustoms.engines.selectivity.lists;

import org.jspecify.annotations.NullMarked;

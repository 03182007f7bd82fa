/// Targeting as an administration lives it: only inspected goods ever get labels, and what the model ranks high decides
/// what it will learn. Replays examined goods week by week under that rule and compares ways of learning and exploring.
/// It measures; it is not what selects in the live system (that is `engines.selectivity`).
@NullMarked
package org.smartcustoms.engines.scoring.loop;

import org.jspecify.annotations.NullMarked;

/// Decides which consignments are looked at: conditions officers write, the index that makes a thousand of them cost
/// microseconds, the order in which criteria, chance and value fill the capacity of a post, and the statistics that say
/// what was missed. Plain values in, plain values out: no clock, no database, no framework, and the same answer every
/// time for the same input. Scores come from elsewhere; who approves a rule is the application's business.
@NullMarked
package org.smartcustoms.engines.selectivity;

import org.jspecify.annotations.NullMarked;

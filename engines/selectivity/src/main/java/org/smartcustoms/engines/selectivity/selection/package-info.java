/// Chooses what is looked at when not everything can be: mandatory criteria, then the random control group, then
/// exploration, then the most expected value per officer-minute, within what each post can do. Every choice is a pure
/// function of the candidate, the plan and the state of the post, with chance drawn from a hash of seed and
/// declaration,
/// so that it can be replayed bit for bit; and every choice keeps the probability it was made with, so that what was
/// missed can be estimated.
@NullMarked
package org.smartcustoms.engines.selectivity.selection;

import org.jspecify.annotations.NullMarked;

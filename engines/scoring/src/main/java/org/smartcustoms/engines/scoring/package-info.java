/// Cargo targeting: how likely one goods line is to be irregular, how likely it endangers the public, what its price
/// should have been, and why, in words an officer can check. Train, save, load, score, learn: all through
/// [org.smartcustoms.engines.scoring.CargoModel]. It knows no database, no framework, no rule and no lane: what to do
/// with a score is the selectivity engine's and the administration's business.
@NullMarked
package org.smartcustoms.engines.scoring;

import org.jspecify.annotations.NullMarked;

/// What earlier findings say about goods, routes, prices and parties: time-decayed counters on many paths, each path
/// leaning on a broader one where it has seen little (hierarchical empirical Bayes), and the usual unit price of a
/// commodity. Incremental and explainable; it never sees a label that was not given to it.
@NullMarked
package org.smartcustoms.engines.scoring.profiles;

import org.jspecify.annotations.NullMarked;

package org.smartcustoms.risk.internal.assessment;

import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.Evidence;
import org.smartcustoms.engines.scoring.Score;

/// A goods line, what the model knew about it and what it said.
///
/// @param line the declared line number
record ScoredLine(int line, CargoRecord record, Evidence evidence, Score score) {}

package org.smartcustoms.engines.scoring.mapping;

import java.util.Optional;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.Outcome;

/// A row of a file as a goods line.
///
/// @param line where it stands
/// @param record what could be read of it; an unreadable cell is a missing field
/// @param outcome what the examination found; absent when the file doesn't say or says it unreadably
/// @param dated whether its date could be read; otherwise the record carries the day of reading
public record CargoRow(long line, CargoRecord record, Optional<Outcome> outcome, boolean dated) {}

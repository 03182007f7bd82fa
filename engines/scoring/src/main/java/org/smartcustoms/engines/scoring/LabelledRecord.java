package org.smartcustoms.engines.scoring;

/// A goods line and what its examination found: one row to learn from.
public record LabelledRecord(CargoRecord record, Outcome outcome) {}

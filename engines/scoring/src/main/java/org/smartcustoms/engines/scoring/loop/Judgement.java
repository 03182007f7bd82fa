package org.smartcustoms.engines.scoring.loop;

/// What a learner thinks of one line before it is inspected.
///
/// @param rank greater is inspected first
/// @param uncertainty how far the rank may be off, in the same unit
public record Judgement(double rank, double uncertainty) {}

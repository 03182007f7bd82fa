package org.smartcustoms.engines.imaging.similar;

import java.time.Instant;
import java.util.UUID;

/// A vector, with what a search can be confined to.
///
/// @param kind what it stands for, such as `scan` or `crop`; each kind has a graph of its own
/// @param label its class; empty where it has none
/// @param outcome what it turned out to be; empty while nobody knows
/// @param vector of length one; all of a kind have as many numbers
public record VectorEntry(
        UUID id, String kind, String label, String outcome, String post, Instant at, float[] vector) {}

package org.smartcustoms.engines.selectivity.lists;

/// A name found on a list.
///
/// @param entryId the entry
/// @param listed the listed name or alias that matched, as entered
/// @param asked the name asked about
/// @param similarity 0 (nothing in common) to 1 (the same after normalisation)
/// @param explanation one sentence an officer can check
public record NameMatch(String entryId, String listed, String asked, double similarity, String explanation) {}

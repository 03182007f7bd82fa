package org.smartcustoms.engines.selectivity.lists;

import java.util.List;

/// A name found on a list.
///
/// @param entry the entry's id
/// @param source who put it there
/// @param listed the listed name or alias that matched, as entered
/// @param asked the name asked about
/// @param similarity 0 (nothing in common) to 1 (the same after normalisation)
/// @param pairs which word was taken for which; what is in neither name's pairs was unmatched
/// @param explanation the same in one English sentence
public record NameMatch(
        String entry,
        String source,
        String listed,
        String asked,
        double similarity,
        List<WordPair> pairs,
        String explanation) {

    public NameMatch {
        pairs = List.copyOf(pairs);
    }

    /// A word of each name, after normalisation, and how alike they are.
    public record WordPair(String asked, String listed, double similarity) {}
}

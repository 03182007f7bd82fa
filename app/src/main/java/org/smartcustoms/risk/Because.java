package org.smartcustoms.risk;

import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;

/// One reason for an assessment, in words an officer reads.
///
/// @param text the reason in both languages
/// @param kind what kind of evidence speaks
/// @param weight how strongly, in log-odds for the model's reasons (positive speaks for examining); 0 where strength
///     has no meaning
/// @param line the goods line it is about; absent when it is about the whole declaration
public record Because(
        Text text, Kind kind, double weight, @Nullable Integer line) {

    public enum Kind {
        /// A live rule hit.
        RULE,
        /// A name or identifier on a list.
        LIST,
        /// Earlier findings on goods, routes or parties, weighed by the model.
        MODEL,
        /// The declared price against the usual one.
        PRICE,
        /// Something never seen before.
        NOVELTY,
        /// A field that is missing or cannot be right.
        DATA,
        /// Drawn at random or to learn, not on suspicion.
        CHANCE
    }
}

package org.smartcustoms.engines.scoring;

/// Something about a line that a score had to do without or found hard to believe.
///
/// @param field what it is about
/// @param problem what is wrong with it
public record Concern(CargoField field, Problem problem) {
    /// What can be wrong with a field.
    public enum Problem {
        /// nothing was declared
        MISSING,
        /// a number that cannot be right: zero or negative
        NOT_POSITIVE,
        /// a number far outside anything traded
        ABSURD,
        /// a code that is not written as such a code is
        MALFORMED,
        /// a code that never occurred before
        UNSEEN,
        /// a day after the one on which it is scored
        FUTURE
    }
}

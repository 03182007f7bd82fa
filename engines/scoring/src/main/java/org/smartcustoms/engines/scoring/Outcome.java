package org.smartcustoms.engines.scoring;

/// What an examination found.
///
/// @param illicit the declaration was irregular
/// @param critical the irregularity endangers the public (drugs, weapons, unsafe goods); implies `illicit`
/// @param revenueShort duty and tax found short, in the administration's currency; `NaN` when nobody said
public record Outcome(boolean illicit, boolean critical, double revenueShort) {
    public Outcome {
        if (critical && !illicit) {
            throw new IllegalArgumentException("a critical finding is an irregular one");
        }
    }

    /// Nothing found.
    public static Outcome clean() {
        return new Outcome(false, false, 0);
    }

    /// An irregularity without danger to the public, of unknown amount.
    public static Outcome irregular() {
        return new Outcome(true, false, Double.NaN);
    }

    /// An irregularity that endangers the public, of unknown amount.
    public static Outcome dangerous() {
        return new Outcome(true, true, Double.NaN);
    }
}

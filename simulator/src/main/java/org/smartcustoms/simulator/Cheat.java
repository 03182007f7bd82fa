package org.smartcustoms.simulator;

/// The ways people cheat in this world, and the trace each leaves for who looks.
public enum Cheat {
    /// Nothing wrong.
    NONE,
    /// Declared below the price paid; trace: unit price low against peers.
    UNDERVALUATION,
    /// Declared as other, less taxed goods; trace: unit price odd for the declared commodity, vague description.
    MISDESCRIPTION,
    /// Made elsewhere than declared, to claim a preference; trace: a preferential origin that isn't where it came from.
    ORIGIN_FRAUD,
    /// One order sent in several parts, each below the duty relief; trace: same parties, same day, values just under
    /// it.
    SPLITTING,
    /// An importer set up to vanish before the duty is asked for; trace: no history, an address or agent shared with
    /// others.
    SHELL_IMPORTER,
    /// Forbidden goods hidden in a cover load; trace: a cheap load, too heavy for what it says, odd for its importer.
    CONTRABAND;

    /// Whether public safety is at stake besides revenue.
    public boolean critical() {
        return this == CONTRABAND;
    }
}

package org.smartcustoms.engines.scoring;

/// Told how far long work has come, possibly from several threads.
@FunctionalInterface
public interface Progress {
    /// Nobody is told.
    Progress SILENT = (stage, share) -> {};

    /// @param stage what is being done, in plain words
    /// @param share of the whole work done, 0 to 1
    void at(String stage, double share);
}

package org.smartcustoms.engines.selectivity.history;

/// Follows a long run, and may end it.
@FunctionalInterface
public interface Progress {

    /// What the follower wants.
    enum Wish {
        GO_ON,
        STOP
    }

    /// Ignores all progress.
    Progress UNWATCHED = (done, of) -> Wish.GO_ON;

    /// Called from any of the working threads, now and then.
    ///
    /// @param done goods lines looked at
    /// @param of goods lines to look at
    Wish at(long done, long of);
}

package org.smartcustoms.engines.selectivity.history;

import java.util.List;
import org.smartcustoms.engines.selectivity.rules.Rule;

/// What to run over the past.
///
/// @param drafts the rules to try; at least one
/// @param live the rules in force, to compare with
/// @param fromSecond first second of acceptance looked at
/// @param toSecond first second no longer looked at
/// @param examples how many declarations to show of each sort
/// @param threads how many to use, at least 1; the answer does not depend on it
public record BacktestRequest(
        List<Rule> drafts, List<Rule> live, long fromSecond, long toSecond, int examples, int threads) {
    public BacktestRequest {
        drafts = List.copyOf(drafts);
        live = List.copyOf(live);
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException("a back-test needs at least one rule");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("a back-test needs at least one thread");
        }
    }

    /// Over the whole past, on two threads, with ten examples of each sort.
    public static BacktestRequest overAll(List<Rule> drafts, List<Rule> live) {
        return new BacktestRequest(drafts, live, Long.MIN_VALUE, Long.MAX_VALUE, 10, 2);
    }
}

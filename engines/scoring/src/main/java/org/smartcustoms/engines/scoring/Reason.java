package org.smartcustoms.engines.scoring;

import java.util.List;

/// One reason for a score.
///
/// @param code which sentence
/// @param arguments what fills it: `String`, `Long` and `Double` values in the order [ReasonCode] gives
/// @param weight the exact Shapley value of what it speaks about, in log-odds: positive speaks for examining
public record Reason(ReasonCode code, List<Object> arguments, double weight) {
    public Reason {
        arguments = List.copyOf(arguments);
    }
}

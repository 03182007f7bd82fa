package org.smartcustoms.engines.selectivity.history;

import java.util.List;
import java.util.UUID;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.smartcustoms.engines.selectivity.selection.SelectedBy;

/// A declaration as it was decided on, with what its examination brought.
///
/// @param id of the declaration
/// @param epochSecond when it was accepted, seconds since 1970-01-01T00:00Z
/// @param lines the facts of each goods line, as known at the decision; at least one
/// @param selectedBy why it was examined, if it was
/// @param result what its examination brought
/// @param shortfall money found short; 0 if none
public record PastDeclaration(
        UUID id, long epochSecond, List<Facts> lines, SelectedBy selectedBy, Result result, double shortfall) {
    public PastDeclaration {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the declaration " + id + " has no lines");
        }
    }
}

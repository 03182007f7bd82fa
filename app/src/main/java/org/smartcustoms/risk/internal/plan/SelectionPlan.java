package org.smartcustoms.risk.internal.plan;

import java.time.Instant;
import org.smartcustoms.engines.selectivity.selection.OfficePlan;
import org.smartcustoms.risk.internal.assessment.Worth;

/// A version of an office's plan: what is to be examined, what can be, and what findings are worth there.
///
/// @param documentCheckFrom probability from which papers are checked although nothing selected the goods
public record SelectionPlan(
        OfficePlan quota, double documentCheckFrom, Worth worth, String setBy, Instant setAt, String reason) {

    public String office() {
        return quota.office();
    }

    public int version() {
        return quota.version();
    }

    /// What holds at an office nobody has planned for: one in twelve examined, one in a hundred of all at random.
    static SelectionPlan ordinary(String office, Instant at) {
        return new SelectionPlan(
                new OfficePlan(office, 1, 0.08, 0.01, 0.005, 0.02, 30, 60, 0.25),
                0.5,
                Worth.ORDINARY,
                "system",
                at,
                "the ordinary plan, until the office has one of its own");
    }
}

package org.smartcustoms.risk.internal.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.selection.OfficePlan;

/// A version of an office's plan: what is to be examined, what can be, and what findings are worth there.
///
/// @param capacityByHour examinations the post can do in each hour of its day, from midnight; empty when they are all
///     alike
/// @param documentCheckFrom probability from which papers are checked although nothing selected the goods
/// @param setBy who proposed it
/// @param approvedBy who approved it; absent for the ordinary plan
public record SelectionPlan(
        OfficePlan quota,
        List<Double> capacityByHour,
        double documentCheckFrom,
        Worth worth,
        String setBy,
        @Nullable String approvedBy,
        Instant setAt,
        String reason) {

    public static final int HOURS = 24;

    public SelectionPlan {
        capacityByHour = List.copyOf(capacityByHour);
        if (!capacityByHour.isEmpty() && capacityByHour.size() != HOURS) {
            throw new IllegalArgumentException("a day has 24 hours, not " + capacityByHour.size());
        }
    }

    public String office() {
        return quota.office();
    }

    public int version() {
        return quota.version();
    }

    /// Examinations the post can do in an hour of its day.
    ///
    /// @param hour 0 to 23
    public double capacityAt(int hour) {
        return capacityByHour.isEmpty() ? quota.capacityPerHour() : capacityByHour.get(hour);
    }

    /// What holds at an office nobody has planned for: one in twelve examined, one in a hundred of all at random.
    static SelectionPlan ordinary(String office, Instant at) {
        return new SelectionPlan(
                new OfficePlan(office, 1, 0.08, 0.01, 0.0016, 0.0064, 0.5, 30, 60, 0.25),
                List.of(),
                0.5,
                Worth.ORDINARY,
                "system",
                null,
                at,
                "the ordinary plan, until the office has one of its own");
    }
}

package org.smartcustoms.engines.scoring.loop;

/// How much is inspected: everything in the first week, ten points less each week, down to a floor.
///
/// @param floor share inspected once warmed up
/// @param exploring share of the inspections that go to what would teach most instead of to what ranks highest
/// @param exploration how those are chosen
public record InspectionPlan(double floor, double exploring, Exploration exploration) {
    private static final double STEP = 0.1;

    /// How the exploring share is chosen.
    public enum Exploration {
        /// By lot among all that is left: the only kind that also gives unbiased estimates.
        RANDOM,
        /// By the rank plus a draw from its uncertainty (Thompson 1933).
        THOMPSON
    }

    public InspectionPlan {
        if (!(floor > 0 && floor <= 1 && exploring >= 0 && exploring <= 1)) {
            throw new IllegalArgumentException("shares must lie between 0 and 1");
        }
    }

    /// Without exploration.
    public static InspectionPlan greedy(double floor) {
        return new InspectionPlan(floor, 0, Exploration.RANDOM);
    }

    /// The share inspected in a week, counted from 0.
    public double rate(int week) {
        return Math.max(floor, 1 - STEP * week);
    }

    /// The first week at the floor.
    public int warmUpWeeks() {
        return (int) Math.ceil((1 - floor) / STEP - 1e-9);
    }
}

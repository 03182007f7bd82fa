package org.smartcustoms.engines.selectivity.selection;

import java.util.OptionalDouble;
import org.smartcustoms.engines.selectivity.rules.RuleOutcome;

/// A declaration about to be decided on.
///
/// @param declaration its id; with the seed it fixes every draw
/// @param office where it would be examined
/// @param epochSecond when it is decided on, seconds since 1970-01-01T00:00Z
/// @param rules what the rules said
/// @param probability calibrated probability of a finding, 0 to 1; NaN when no model could score
/// @param expectedValue what finding out is worth, in whatever money and danger are weighed in (0 or more); NaN when no
///     model could score
/// @param novelty 0 when its kind was seen often, 1 when never
/// @param minutes officer-minutes its examination would take; NaN for the plan's ordinary figure
/// @param standing of the trader
/// @param capacityPerHour examinations the post can do in this hour of the day; NaN for the plan's ordinary figure
public record Candidate(
        String declaration,
        String office,
        long epochSecond,
        RuleOutcome rules,
        double probability,
        double expectedValue,
        double novelty,
        double minutes,
        Standing standing,
        double capacityPerHour) {

    /// From this novelty on, more of a consignment is new than known.
    public static final double NOVEL = 0.5;

    /// A candidate at a post whose capacity is the same at every hour.
    public Candidate(
            String declaration,
            String office,
            long epochSecond,
            RuleOutcome rules,
            double probability,
            double expectedValue,
            double novelty,
            double minutes,
            Standing standing) {
        this(
                declaration,
                office,
                epochSecond,
                rules,
                probability,
                expectedValue,
                novelty,
                minutes,
                standing,
                Double.NaN);
    }

    public Candidate {
        if (expectedValue < 0 || probability < 0 || probability > 1 || novelty < 0 || novelty > 1 || minutes <= 0) {
            throw new IllegalArgumentException("probability and novelty are from 0 to 1, expectedValue is not negative,"
                    + " minutes are above 0: " + declaration);
        }
    }

    /// Expected value per officer-minute as the plan sees it; empty when no model could score.
    OptionalDouble valuePerMinute(OfficePlan plan) {
        if (Double.isNaN(expectedValue)) {
            return OptionalDouble.empty();
        }
        double spent = Double.isNaN(minutes) ? plan.minutesPerExamination() : minutes;
        return OptionalDouble.of(expectedValue / spent * favour(plan));
    }

    /// Examinations the post can do in this hour.
    double capacity(OfficePlan plan) {
        return Double.isNaN(capacityPerHour) ? plan.capacityPerHour() : capacityPerHour;
    }

    /// How strongly exploration is drawn to it: new kinds ten times as much as well-known ones.
    double explorationWeight(OfficePlan plan) {
        return (0.1 + 0.9 * (Double.isNaN(novelty) ? 1 : novelty)) * favour(plan);
    }

    /// How strongly it draws on the budget for the new: not at all where most of it has been seen before.
    double noveltyWeight(OfficePlan plan) {
        double fresh = Double.isNaN(novelty) ? 1 : novelty;
        return fresh < NOVEL ? 0 : fresh * favour(plan);
    }

    private double favour(OfficePlan plan) {
        return switch (standing) {
            case ORDINARY -> 1;
            case TRUSTED -> plan.trustedFactor();
        };
    }
}

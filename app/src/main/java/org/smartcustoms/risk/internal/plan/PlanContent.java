package org.smartcustoms.risk.internal.plan;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.selection.OfficePlan;
import org.smartcustoms.platform.problem.Problem;

/// What a plan says, as a person proposes it.
///
/// @param noveltyShare share of the exploration kept for what was never seen before; absent for a half
/// @param capacityByHour examinations the post can do in each of the 24 hours of its day; absent or empty when they are
///     all alike
/// @param worthFinding what any irregularity found is worth, in the currency of account
/// @param worthCritical what a danger to the public is worth on top
/// @param worthRevenue how much a unit of money at stake counts
record PlanContent(
        @DecimalMin("0") @DecimalMax("1") double expectedRate,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
        double controlRate,

        @DecimalMin("0") @DecimalMax("1") double explorationFloor,
        @DecimalMin("0") @DecimalMax("1") double explorationCeiling,
        @DecimalMin("0") @DecimalMax("1") @Nullable Double noveltyShare,
        @DecimalMin("1") @DecimalMax("1440") double minutesPerExamination,
        @DecimalMin("0.1") @DecimalMax("100000") double capacityPerHour,
        @Nullable List<Double> capacityByHour,
        @DecimalMin("0") @DecimalMax("1") double trustedFactor,
        @DecimalMin("0") @DecimalMax("1") double documentCheckFrom,
        @DecimalMin("0") double worthFinding,
        @DecimalMin("0") double worthCritical,
        @DecimalMin("0") double worthRevenue) {

    private static final double USUAL_NOVELTY_SHARE = 0.5;
    private static final double MOST_AN_HOUR = 100_000;

    /// @throws Problem naming the field that contradicts another
    void check() {
        if (explorationCeiling < explorationFloor) {
            throw Problem.invalid("/explorationCeiling", "must be at least the floor", "不可低於下限");
        }
        if (controlRate + explorationFloor > Math.max(expectedRate, controlRate)) {
            throw Problem.invalid(
                    "/explorationFloor",
                    "random control and exploration together exceed the expected rate",
                    "隨機對照與探索之和超過預期查驗率");
        }
        if (worthFinding + worthCritical + worthRevenue <= 0) {
            throw Problem.invalid("/worthFinding", "something must be worth more than nothing", "至少一項價值須大於零");
        }
        var hours = hours();
        if (!hours.isEmpty() && hours.size() != SelectionPlan.HOURS) {
            throw Problem.invalid("/capacityByHour", "must have 24 figures or none", "須有 24 個數字，或全部留空");
        }
        for (int hour = 0; hour < hours.size(); hour++) {
            if (!(hours.get(hour) >= 0 && hours.get(hour) <= MOST_AN_HOUR)) {
                throw Problem.invalid("/capacityByHour/" + hour, "must be from 0 to 100000", "須為 0 至 100000");
            }
        }
    }

    private List<Double> hours() {
        return capacityByHour == null ? List.of() : capacityByHour;
    }

    SelectionPlan plan(String office, int version, String by, String approvedBy, Instant at, String reason) {
        return new SelectionPlan(
                new OfficePlan(
                        office,
                        version,
                        expectedRate,
                        controlRate,
                        explorationFloor,
                        explorationCeiling,
                        noveltyShare == null ? USUAL_NOVELTY_SHARE : noveltyShare,
                        minutesPerExamination,
                        capacityPerHour,
                        trustedFactor),
                hours(),
                documentCheckFrom,
                new Worth(worthFinding, worthCritical, worthRevenue),
                by,
                approvedBy,
                at,
                reason);
    }
}

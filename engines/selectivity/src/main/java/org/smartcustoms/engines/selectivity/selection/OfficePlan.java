package org.smartcustoms.engines.selectivity.selection;

/// What a post is meant to examine and can examine. A version of it never changes.
///
/// @param office control point or office code
/// @param version from 1 upwards
/// @param expectedRate share of declarations examined for any reason, 0 to 1
/// @param controlRate share of all declarations drawn at random whatever else is known, above 0 and at most 1
/// @param explorationFloor least share of declarations examined to learn, 0 to 1
/// @param explorationCeiling share when the world has plainly changed, at least the floor
/// @param noveltyShare share of the exploration kept for what was never seen before, 0 to 1; what it leaves unused the
///     top-up takes
/// @param minutesPerExamination officer-minutes of an ordinary examination, above 0
/// @param capacityPerHour examinations the post can do in an hour, above 0; mandatory and control ones are done even so
/// @param trustedFactor what a trusted trader's value and exploration are multiplied by, 0 to 1
public record OfficePlan(
        String office,
        int version,
        double expectedRate,
        double controlRate,
        double explorationFloor,
        double explorationCeiling,
        double noveltyShare,
        double minutesPerExamination,
        double capacityPerHour,
        double trustedFactor) {

    public OfficePlan {
        share("expectedRate", expectedRate);
        share("controlRate", controlRate);
        share("explorationFloor", explorationFloor);
        share("explorationCeiling", explorationCeiling);
        share("noveltyShare", noveltyShare);
        share("trustedFactor", trustedFactor);
        if (controlRate == 0) {
            throw new IllegalArgumentException("controlRate must be above 0, or what is missed can't be estimated");
        }
        if (explorationCeiling < explorationFloor) {
            throw new IllegalArgumentException("explorationCeiling must be at least explorationFloor");
        }
        if (!(minutesPerExamination > 0) || !(capacityPerHour > 0)) {
            throw new IllegalArgumentException("minutesPerExamination and capacityPerHour must be above 0");
        }
    }

    /// A plan to start from: a control of one per cent, and a fiftieth of the examinations for exploration (four times
    /// that when the world has moved), half of it kept for what is new.
    public static OfficePlan ordinary(String office, double expectedRate, double capacityPerHour) {
        return new OfficePlan(
                office,
                1,
                expectedRate,
                0.01,
                expectedRate / 50,
                expectedRate * 4 / 50,
                0.5,
                30,
                capacityPerHour,
                0.25);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is a share from 0 to 1, not " + value);
        }
    }
}

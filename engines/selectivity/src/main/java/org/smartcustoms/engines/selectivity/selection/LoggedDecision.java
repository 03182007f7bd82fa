package org.smartcustoms.engines.selectivity.selection;

/// What the log holds of a past decision for estimating what was missed.
///
/// @param selectedOtherwise whether a reason other than the random control selected it
/// @param inControl whether the random control drew it
/// @param controlProbability with which the control drew, above 0
/// @param predicted the model's probability of a finding at the time; NaN when there was none
/// @param result what its examination brought
public record LoggedDecision(
        boolean selectedOtherwise, boolean inControl, double controlProbability, double predicted, Result result) {
    public LoggedDecision {
        if (!(controlProbability > 0 && controlProbability <= 1)) {
            throw new IllegalArgumentException(
                    "a control probability is above 0 and at most 1, not " + controlProbability);
        }
    }
}

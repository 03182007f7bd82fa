package org.smartcustoms.engines.selectivity.rules;

import org.smartcustoms.engines.selectivity.Lane;

/// What a hit asks for.
///
/// @param lane where a selected consignment goes
/// @param ratePercent how many of a hundred hits are selected, above 0 and at most 100
public record RuleAction(Lane lane, double ratePercent) {
    public RuleAction {
        if (!(ratePercent > 0 && ratePercent <= 100)) {
            throw new IllegalArgumentException("a rate is above 0 and at most 100 percent, not " + ratePercent);
        }
        if (lane == Lane.RELEASE) {
            throw new IllegalArgumentException("a rule selects for a document check or an examination");
        }
    }

    /// The probability, 0 to 1, with which a hit is selected.
    public double probability() {
        return ratePercent / 100;
    }
}

package org.smartcustoms.risk.internal.plan;

import org.smartcustoms.engines.scoring.Score;

/// What findings are worth, so that revenue and public safety can be ranked on one scale. A setting of the plan.
///
/// @param finding any irregularity, in the currency of account
/// @param critical a danger to the public, on top of that
/// @param revenue how much a unit of money at stake counts
public record Worth(double finding, double critical, double revenue) {

    public static final Worth ORDINARY = new Worth(20_000, 200_000, 1);
    /// Revenue at stake counts at most this many times what a finding is worth, lest one absurd price outbid all.
    private static final double MOST_REVENUE = 5;

    public Worth {
        if (!(finding >= 0) || !(critical >= 0) || !(revenue >= 0) || finding + critical + revenue <= 0) {
            throw new IllegalArgumentException("what findings are worth is not negative, and something is worth more");
        }
    }

    /// Expected value of examining a line.
    public double of(Score score) {
        double money = Math.min(revenue * score.revenueAtStake(), MOST_REVENUE * Math.max(finding, 1));
        return finding * score.probability() + critical * score.criticalProbability() + money;
    }
}

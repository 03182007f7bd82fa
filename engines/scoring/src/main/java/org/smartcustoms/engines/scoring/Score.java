package org.smartcustoms.engines.scoring;

import java.util.List;
import org.smartcustoms.engines.scoring.profiles.PriceExpectation;

/// What the model says about one goods line.
///
/// @param probability calibrated probability that an examination finds an irregularity
/// @param criticalProbability calibrated probability that it finds a danger to the public
/// @param margin uncalibrated log-odds behind `probability`; finer for ranking
/// @param price what the goods usually cost
/// @param shortfall money by which the declared value falls below the usual price; 0 inside the usual interval
/// @param revenueAtStake duty expected to be short: probability × shortfall × duty rate
/// @param novelty 0 where everything about the line is known, 1 where nothing is
/// @param uncertainty standard deviation of the closest profile's rate: what an examination would teach
/// @param reasons strongest first; empty where only the figures were asked for
/// @param concerns what was missing or hard to believe
public record Score(
        double probability,
        double criticalProbability,
        double margin,
        PriceExpectation price,
        double shortfall,
        double revenueAtStake,
        double novelty,
        double uncertainty,
        List<Reason> reasons,
        List<Concern> concerns) {
    public Score {
        reasons = List.copyOf(reasons);
        concerns = List.copyOf(concerns);
    }
}

package org.smartcustoms.simulator;

import java.util.function.DoubleUnaryOperator;

/// Finds how far temptation and leaning must be scaled for the wanted shares of illicit trade to come out.
///
/// @param ringVolume share of all declarations that organised groups lodge
/// @param temptation factor on [Temptation]
/// @param leaning factor on a habitual cheat's leaning
record Calibration(double ringVolume, double temptation, double leaning) {

    static final double MOST = 0.85;
    private static final double RINGS = 0.35;
    private static final double HABITUAL = 0.40;
    private static final double OCCASIONAL = 0.25;
    private static final double CROOKED_SHARE_OF_RINGS = 0.62;
    /// Orders that are split count once for each part: so many declarations come of one decision to cheat, on average.
    private static final double PARTS = 1.3;
    private static final double BAD_SPELLS = 0.6;

    static Calibration of(WorldSettings settings, Market market, Temptation temptation, int phase, long day) {
        double wanted = settings.illicitShare() / PARTS;
        double habitual = solve(
                wanted * HABITUAL,
                factor -> mean(market, habit -> {
                    double leaning = habit.slot().on(day).leaning();
                    return BAD_SPELLS * Math.min(MOST, factor * leaning);
                }));
        double occasional = solve(
                wanted * OCCASIONAL,
                factor -> mean(
                        market,
                        habit ->
                                Math.min(MOST, factor * temptation.of(habit.commodity(), habit.originIndex(), phase))));
        return new Calibration(wanted * RINGS / CROOKED_SHARE_OF_RINGS, occasional, habitual);
    }

    private interface Chances {
        double of(Habit habit);
    }

    private static double mean(Market market, Chances chances) {
        double sum = 0;
        for (int p = 0; p < ControlPoint.ALL.size(); p++) {
            double weight = 0;
            double at = 0;
            for (Habit habit : market.at(p)) {
                weight += habit.weight();
                at += habit.weight() * chances.of(habit);
            }
            sum += ControlPoint.ALL.get(p).share() * at / weight;
        }
        return sum;
    }

    private static double solve(double wanted, DoubleUnaryOperator share) {
        double low = 0;
        double high = 50;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (share.applyAsDouble(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}

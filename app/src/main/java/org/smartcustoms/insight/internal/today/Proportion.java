package org.smartcustoms.insight.internal.today;

import java.util.Optional;

/// A share of examinations that found something, with its 95 % confidence interval.
///
/// The interval is Wilson's score interval (E. B. Wilson, JASA 22, 1927), which holds for small groups and for shares
/// near 0 and 1. The interval of a ratio of two shares is MOVER's (G. Y. Zou and A. Donner, Statistics in Medicine 27,
/// 2008; Donner and Zou 2012, closed form for ratios), which takes both groups' uncertainty in.
record Proportion(long found, long examined) {

    static final double LEVEL = 0.95;

    /// The normal quantile of a two-sided interval at [#LEVEL].
    private static final double Z = 1.959963984540054;

    Optional<Double> share() {
        return examined == 0 ? Optional.empty() : Optional.of((double) found / examined);
    }

    Optional<Interval> interval() {
        if (examined == 0) {
            return Optional.empty();
        }
        double n = examined;
        double p = found / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Optional.of(new Interval(Math.max(0, middle - half), Math.min(1, middle + half)));
    }

    /// @param high infinite where the data put no upper bound
    record Interval(double low, double high) {}

    /// How many times more often this group's examinations find something than the other's.
    Optional<Double> ratioTo(Proportion other) {
        return share().flatMap(mine -> other.share().filter(its -> its > 0).map(its -> mine / its));
    }

    Optional<Interval> ratioInterval(Proportion other) {
        if (examined == 0 || other.examined == 0) {
            return Optional.empty();
        }
        return interval().flatMap(mine -> other.interval().map(its -> ratio(mine, other, its)));
    }

    private Interval ratio(Interval mine, Proportion other, Interval its) {
        double p = (double) found / examined;
        double q = (double) other.found / other.examined;
        double low = (p * q - root(p, q, mine.low(), its.high())) / (its.high() * (2 * q - its.high()));
        double high = its.low() <= 0
                ? Double.POSITIVE_INFINITY
                : (p * q + root(p, q, mine.high(), its.low())) / (its.low() * (2 * q - its.low()));
        // Beyond 2q the closed form has no lower root: the data then say no more than that the ratio is not negative.
        return new Interval(its.high() < 2 * q ? Math.max(0, low) : 0, high);
    }

    private static double root(double p, double q, double ofMine, double ofIts) {
        double inside = p * p * q * q - ofMine * ofIts * (2 * p - ofMine) * (2 * q - ofIts);
        return Math.sqrt(Math.max(0, inside));
    }
}

package org.smartcustoms.engines.selectivity.selection;

/// A figure that is not known exactly.
///
/// @param value best single figure
/// @param low lower end of the interval
/// @param high upper end of the interval
/// @param level how often such intervals hold the truth, such as 0.95
public record Estimate(double value, double low, double high, double level) {

    /// The share of successes with Wilson's score interval (Wilson 1927), good for small numbers and shares near 0 or
    /// 1.
    /// With no trials nothing is known: 0 to 1.
    ///
    /// @param found successes, 0 to `of`
    /// @param of trials
    public static Estimate share(long found, long of, double level) {
        if (of <= 0) {
            return new Estimate(Double.NaN, 0, 1, level);
        }
        double z = Distributions.normalQuantile(0.5 + level / 2);
        double p = (double) found / of;
        double spread = z * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of));
        double scale = 1 + z * z / of;
        double centre = p + z * z / (2.0 * of);
        double low = found == 0 ? 0 : Math.max(0, (centre - spread) / scale);
        double high = found == of ? 1 : Math.min(1, (centre + spread) / scale);
        return new Estimate(p, low, high, level);
    }

    /// A sum with a normal interval around it, kept at or above 0.
    static Estimate normal(double value, double variance, double level) {
        double reach = Distributions.normalQuantile(0.5 + level / 2) * Math.sqrt(variance);
        return new Estimate(Math.max(0, value), Math.max(0, value - reach), Math.max(0, value + reach), level);
    }

    /// The same where the truth is known not to lie below a figure.
    Estimate atLeast(double certain) {
        return new Estimate(Math.max(value, certain), Math.max(low, certain), Math.max(high, certain), level);
    }

    public boolean covers(double truth) {
        return truth >= low && truth <= high;
    }

    public double width() {
        return high - low;
    }
}

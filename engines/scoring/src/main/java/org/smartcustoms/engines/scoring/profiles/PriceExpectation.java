package org.smartcustoms.engines.scoring.profiles;

/// What a kilogram of these goods usually costs.
///
/// @param expected the usual price per kilogram
/// @param low below this lie 5 % of comparable lines
/// @param high above this lie 5 % of comparable lines
/// @param comparable how many lines the estimate at its narrowest level rests on
/// @param deviation how far the declared price lies from the usual one, in robust standard deviations of the logarithm;
///     negative is cheaper; `NaN` when no price was declared
public record PriceExpectation(double expected, double low, double high, long comparable, double deviation) {

    /// Money by which a declared value falls short of the usual price, 0 unless the price lies below the interval.
    public double shortfall(double netMassKg, double value) {
        double fair = expected * netMassKg;
        return value >= 0 && netMassKg > 0 && value < low * netMassKg ? fair - value : 0;
    }
}

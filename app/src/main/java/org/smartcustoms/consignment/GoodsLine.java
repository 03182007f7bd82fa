package org.smartcustoms.consignment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One line of goods: one commodity code, one origin, one value.
///
/// @param line its number in the declaration, from 1
/// @param hs commodity code of 6 to 10 digits (Harmonized System and national digits); absent only where a description
///     stands in its place
/// @param origin country of origin, ISO 3166-1 alpha-2
/// @param originIndicator the administration's code for how origin is marked or proven
/// @param netMassKg net mass in kilograms, not negative
/// @param grossMassKg gross mass in kilograms, not less than the net mass
/// @param packages number of packages
/// @param quantity supplementary quantity in `unit`
/// @param unit UN/ECE Recommendation 20 code
/// @param value customs value of the line
/// @param taxRate duty rate in per cent
/// @param taxType the administration's code for the rate applied
public record GoodsLine(
        int line,
        @Nullable String hs,
        @Nullable String description,
        @Nullable String origin,
        @Nullable String originIndicator,
        @Nullable BigDecimal netMassKg,
        @Nullable BigDecimal grossMassKg,
        @Nullable Integer packages,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Value value,
        @Nullable BigDecimal taxRate,
        @Nullable String taxType) {

    /// An amount of money as declared.
    ///
    /// @param amount not negative, at most four decimals
    /// @param currency ISO 4217
    public record Value(
            @com.fasterxml.jackson.annotation.JsonFormat(
                    shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING)
            BigDecimal amount,

            String currency) {}
}

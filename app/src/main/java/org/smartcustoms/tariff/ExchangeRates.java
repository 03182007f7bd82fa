package org.smartcustoms.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What money of one currency is in another, by rates with a day from which each holds until the next.
public interface ExchangeRates {

    /// An amount in another currency, rounded half up to that currency's smallest unit. The same question always
    /// gets the same answer: rates are only ever added, and one counts for a moment only if it was recorded well
    /// before, so that every server knew it by then.
    ///
    /// @param day whose rate counts
    /// @param knownAt the moment whose knowledge counts
    /// @return empty when no rate was known
    Optional<BigDecimal> convert(BigDecimal amount, String from, String into, LocalDate day, Instant knownAt);
}

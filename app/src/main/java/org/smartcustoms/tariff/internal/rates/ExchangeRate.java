package org.smartcustoms.tariff.internal.rates;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// A rate as recorded.
///
/// @param account the currency it is expressed in
/// @param units how many of `currency` cost `amount`
/// @param validFrom first day on which it holds; it ends where the next begins
/// @param source where it was published
record ExchangeRate(
        String currency,
        String account,
        int units,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        LocalDate validFrom,
        String source,
        String recordedBy,
        Instant recordedAt) {}

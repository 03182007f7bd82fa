package org.smartcustoms.tariff.internal.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smartcustoms.tariff.ExchangeRates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The table of rates and a copy of it in memory, which every server renews every two seconds.
@Component
class JdbcExchangeRates implements ExchangeRates {

    /// A rate counts from so long after it was recorded: longer than any server needs to hear of it.
    static final Duration SETTLED = Duration.ofSeconds(10);

    private static final int SHOWN = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known = new Known(0, Map.of());

    JdbcExchangeRates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        refresh();
    }

    private record Pair(String from, String into) {}

    /// @param rates of each pair by first day, then in the order in which they were recorded
    private record Known(long last, Map<Pair, List<ExchangeRate>> rates) {}

    @Override
    public Optional<BigDecimal> convert(BigDecimal amount, String from, String into, LocalDate day, Instant knownAt) {
        if (from.equals(into)) {
            return Optional.of(amount);
        }
        return rate(known.rates().getOrDefault(new Pair(from, into), List.of()), day, knownAt)
                .map(rate -> amount.multiply(rate.amount())
                        .divide(BigDecimal.valueOf(rate.units()), decimals(into), RoundingMode.HALF_UP));
    }

    /// The last that holds by then among those known by then.
    private static Optional<ExchangeRate> rate(List<ExchangeRate> rates, LocalDate day, Instant knownAt) {
        for (int i = rates.size() - 1; i >= 0; i--) {
            var rate = rates.get(i);
            if (!rate.validFrom().isAfter(day)
                    && !rate.recordedAt().plus(SETTLED).isAfter(knownAt)) {
                return Optional.of(rate);
            }
        }
        return Optional.empty();
    }

    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /// Takes up rates recorded here or on other servers.
    @Scheduled(fixedDelay = 2_000)
    public void refresh() {
        long last = jdbc.sql("SELECT coalesce(max(seq), 0) FROM tariff.exchange_rate")
                .query(Long.class)
                .single();
        if (last != known.last()) {
            known = new Known(
                    last,
                    jdbc
                            .sql("SELECT * FROM tariff.exchange_rate ORDER BY valid_from, seq")
                            .query((row, number) -> rate(row))
                            .list()
                            .stream()
                            .collect(Collectors.groupingBy(rate -> new Pair(rate.currency(), rate.account()))));
        }
    }

    void add(RecordRates.Rate rate, String by) {
        jdbc.sql("""
                        INSERT INTO tariff.exchange_rate
                            (currency, account, units, amount, valid_from, source, recorded_by, recorded_at)
                        VALUES (:currency, :account, :units, :amount, :from, :source, :by, :at)""")
                .param("currency", rate.currency())
                .param("account", rate.account())
                .param("units", rate.units())
                .param("amount", rate.amount())
                .param("from", rate.validFrom())
                .param("source", rate.source())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /// The latest first.
    ///
    /// @param currency empty for all
    List<ExchangeRate> list(String currency) {
        return jdbc.sql("""
                        SELECT * FROM tariff.exchange_rate WHERE :currency = '' OR currency = :currency
                         ORDER BY valid_from DESC, seq DESC LIMIT :limit""")
                .param("currency", currency)
                .param("limit", SHOWN)
                .query((row, number) -> rate(row))
                .list();
    }

    private static ExchangeRate rate(ResultSet row) throws SQLException {
        return new ExchangeRate(
                row.getString("currency"),
                row.getString("account"),
                row.getInt("units"),
                row.getBigDecimal("amount").stripTrailingZeros(),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}

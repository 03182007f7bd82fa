package org.smartcustoms.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SmartCustomsTest
class ExchangeRateTests {

    @Autowired
    ApiClients clients;

    @Autowired
    ExchangeRates rates;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void takesTheRateOfTheDayAndRoundsHalfUpToCents() {
        record("SEK", 1, "0.72505", "2026-01-01");
        record("SEK", 1, "0.8", "2026-02-01");

        assertThat(convert("100.00", "SEK", "2026-01-31", later())).contains(new BigDecimal("72.51"));
        assertThat(convert("100.00", "SEK", "2026-02-01", later())).contains(new BigDecimal("80.00"));
        assertThat(convert("100.00", "SEK", "2025-12-31", later())).isEmpty();
    }

    @Test
    void readsRatesOfAHundredUnits() {
        record("JPY", 100, "5.1234", "2026-01-01");

        assertThat(convert("372254", "JPY", "2026-03-01", later())).contains(new BigDecimal("19072.06"));
    }

    @Test
    void roundsToTheSmallestUnitOfACurrencyWithoutCents() {
        var answer =
                clients.as("victor").post("/api/tariff/exchange-rates", body("HKD", "JPY", 1, "19.5184", "2026-01-01"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);

        assertThat(rates.convert(new BigDecimal("10.00"), "HKD", "JPY", LocalDate.of(2026, 1, 2), later()))
                .contains(new BigDecimal("195"));
    }

    @Test
    void letsACorrectionCountFromThenOnAndTellsTheEarlierMomentAsItWas() {
        record("NOK", 1, "7", "2026-01-01");
        jdbc.update(
                "UPDATE tariff.exchange_rate SET recorded_at = recorded_at - interval '1 hour' WHERE currency = 'NOK'");
        record("NOK", 1, "0.7", "2026-01-01");

        assertThat(convert("100", "NOK", "2026-01-05", later())).contains(new BigDecimal("70.00"));
        assertThat(convert("100", "NOK", "2026-01-05", clock.instant().minus(Duration.ofMinutes(30))))
                .contains(new BigDecimal("700.00"));
    }

    @Test
    void letsARateCountOnlyOnceEveryServerHasHeardOfIt() {
        record("DKK", 1, "1.1", "2026-01-01");

        assertThat(convert("100", "DKK", "2026-01-05", clock.instant())).isEmpty();
    }

    @Test
    void namesTheFieldThatCannotBe() {
        var victor = clients.as("victor");

        assertThat(victor.post("/api/tariff/exchange-rates", body("XQX", "HKD", 1, "2", "2026-01-01"))
                        .pointers())
                .containsExactly("/rates/0/currency");
        assertThat(victor.post("/api/tariff/exchange-rates", body("USD", "HKD", 1, "0", "2026-01-01"))
                        .pointers())
                .containsExactly("/rates/0/amount");
        assertThat(victor.post("/api/tariff/exchange-rates", body("USD", "HKD", 1, "7.8", "2099-01-01"))
                        .pointers())
                .containsExactly("/rates/0/validFrom");
        assertThat(victor.post("/api/tariff/exchange-rates", body("HKD", "HKD", 1, "1", "2026-01-01"))
                        .pointers())
                .containsExactly("/rates/0/currency");
    }

    @Test
    void isRecordedBySupervisorsAndAdministratorsAndAudited() {
        assertThat(clients.as("tina")
                        .post("/api/tariff/exchange-rates", body("CHF", "HKD", 1, "9.7", "2026-01-01"))
                        .status())
                .isEqualTo(403);

        record("CHF", 1, "9.7", "2026-01-01");

        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM audit.entry WHERE action = 'exchange-rate.recorded' AND subject_id = 'CHF'",
                        Integer.class))
                .isEqualTo(1);
        assertThat(clients.as("tina")
                        .get("/api/tariff/exchange-rates?currency=CHF")
                        .json()
                        .at("/0/amount")
                        .asString())
                .isEqualTo("9.7");
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofMinutes(1));
    }

    private java.util.Optional<BigDecimal> convert(String amount, String currency, String day, Instant knownAt) {
        return rates.convert(new BigDecimal(amount), currency, "HKD", LocalDate.parse(day), knownAt);
    }

    private void record(String currency, int units, String amount, String from) {
        var answer =
                clients.as("victor").post("/api/tariff/exchange-rates", body(currency, "HKD", units, amount, from));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static Map<String, List<Map<String, Object>>> body(
            String currency, String account, int units, String amount, String from) {
        return Map.of(
                "rates",
                List.of(Map.of(
                        "currency", currency,
                        "account", account,
                        "units", units,
                        "amount", amount,
                        "validFrom", from,
                        "source", "Monthly rates")));
    }
}

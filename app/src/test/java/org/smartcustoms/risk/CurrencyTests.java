package org.smartcustoms.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smartcustoms.tariff.ExchangeRates;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

@SmartCustomsTest
class CurrencyTests {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ExchangeRates rates;

    @Autowired
    Clock clock;

    @Test
    void comparesAPriceInForeignMoneyWithTheUsualOneAndReplaysItAfterTheRateHasChanged() throws Exception {
        var tina = clients.as("tina");
        record("USD", "7.8", Duration.ofHours(1));
        ShoeTrade.lodgeAll(
                tina,
                IntStream.range(0, 300).mapToObj(i -> ShoeTrade.shoes("CU1")).toList());

        var usual = ShoeTrade.lodge(tina, in("USD", 50 / 7.8));
        var cheap = ShoeTrade.lodge(tina, in("USD", 4 / 7.8));

        assertThat(stake(tina, usual)).isZero();
        assertThat(stake(tina, cheap)).isPositive();
        record("USD", "78", Duration.ZERO);
        var replay = clients.as("victor")
                .get("/api/declarations/" + cheap + "/assessment/replay")
                .json();
        assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
    }

    @Test
    void decidesWithoutARateAndSaysSoInBothLanguages() {
        var tina = clients.as("tina");

        var id = ShoeTrade.lodge(tina, in("XAF", 50));
        var reasons = tina.get("/api/declarations/" + id + "/assessment").json().get("reasons");

        assertThat(ShoeTrade.texts(reasons)).anyMatch(text -> text.contains("declared in XAF"));
        assertThat(reasons.toString()).contains("貨值以 XAF 申報");
        assertThat(ShoeTrade.texts(reasons))
                .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("value is missing"));
    }

    private static ObjectNode in(String currency, double pricePerKg) {
        var shoes = ShoeTrade.shoes(ShoeTrade.reference(), "CU1", "T-SHOE", pricePerKg);
        ((ObjectNode) shoes.at("/goods/0/value")).put("currency", currency);
        return shoes;
    }

    private static double stake(ApiClients.Client client, String id) {
        return client.get("/api/declarations/" + id + "/assessment")
                .json()
                .get("revenueAtStake")
                .asDouble();
    }

    /// By SQL, since a rate recorded over HTTP counts only once every server has had the time to hear of it.
    private void record(String currency, String amount, Duration ago) throws InterruptedException {
        jdbc.update(
                """
                INSERT INTO tariff.exchange_rate
                    (currency, account, units, amount, valid_from, source, recorded_by, recorded_at)
                VALUES (?, 'HKD', 1, ?, '2020-01-01', 'a test', 'victor', ?)""",
                currency,
                new BigDecimal(amount),
                OffsetDateTime.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC));
        for (int i = 0; i < 100 && !isKnown(currency, amount); i++) {
            Thread.sleep(100);
        }
        assertThat(isKnown(currency, amount)).isTrue();
    }

    private boolean isKnown(String currency, String amount) {
        return rates.convert(
                        BigDecimal.ONE,
                        currency,
                        "HKD",
                        LocalDate.of(2026, 1, 1),
                        clock.instant().plus(Duration.ofMinutes(1)))
                .filter(one -> one.compareTo(new BigDecimal(amount)) == 0)
                .isPresent();
    }
}

package org.smartcustoms.engines.scoring.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.scoring.CargoField;
import org.smartcustoms.engines.scoring.CargoRecord;

class UnitPricesTests {
    private final UnitPrices prices = new UnitPrices(100);

    @Test
    void expectsThePriceOthersDeclared() {
        trade("850440", 20, 0.1, 500);
        PriceExpectation price = prices.expect(line("850440", 20));
        assertThat(price.expected()).isEqualTo(20, within(1.0));
        assertThat(price.low()).isBetween(14.0, 19.0);
        assertThat(price.high()).isBetween(21.0, 28.0);
    }

    @Test
    void isNotMovedByAFewAbsurdPrices() {
        trade("850440", 20, 0.1, 500);
        for (int i = 0; i < 20; i++) {
            prices.observe(line("850440", 1e6));
        }
        assertThat(prices.expect(line("850440", 20)).expected()).isEqualTo(20, within(3.0));
    }

    @Test
    void countsAShortfallOnlyBelowTheUsualInterval() {
        trade("850440", 20, 0.1, 500);
        PriceExpectation price = prices.expect(line("850440", 5));
        assertThat(price.shortfall(100, 500)).isEqualTo(1500, within(100.0));
        assertThat(price.shortfall(100, 1900)).isZero();
    }

    @Test
    void fallsBackToTheHeadingForACommodityNeverSeen() {
        trade("850440", 20, 0.1, 500);
        trade("220421", 3, 0.1, 500);
        assertThat(prices.expect(line("850499", 20)).expected()).isEqualTo(20, within(6.0));
    }

    @Test
    void ignoresLinesWithoutAPriceOrWeight() {
        trade("850440", 20, 0.1, 50);
        double before = prices.expect(line("850440", 20)).expected();
        prices.observe(CargoRecord.of("x", LocalDate.EPOCH)
                .with(CargoField.HS, "850440")
                .with(CargoField.VALUE, 10)
                .build());
        assertThat(prices.expect(line("850440", 20)).expected()).isEqualTo(before);
    }

    private void trade(String hs, double price, double spread, int lines) {
        var random = new SplittableRandom(11);
        for (int i = 0; i < lines; i++) {
            prices.observe(line(hs, price * Math.exp(spread * random.nextGaussian())));
        }
    }

    private static CargoRecord line(String hs, double price) {
        return CargoRecord.of("x", LocalDate.EPOCH)
                .with(CargoField.HS, hs)
                .with(CargoField.ORIGIN, "CN")
                .with(CargoField.NET_MASS_KG, 100)
                .with(CargoField.VALUE, price * 100)
                .build();
    }
}

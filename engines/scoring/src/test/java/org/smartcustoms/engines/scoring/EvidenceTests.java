package org.smartcustoms.engines.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EvidenceTests {

    private final CargoModel model = CargoModel.untrained(Clock.systemUTC());

    @Test
    void givesTheSameScoreAgainWhateverWasLearntSince() {
        var record = line("A", 100, 500);
        for (int i = 0; i < 40; i++) {
            model.observe(line("B" + i, 100, 400 + i));
            model.learn(line("B" + i, 100, 400 + i), i % 3 == 0 ? Outcome.irregular() : Outcome.clean());
        }
        var kept = model.evidence(record).bytes();
        var then = model.score(record);
        for (int i = 0; i < 40; i++) {
            model.learn(line("C" + i, 100, 400), Outcome.dangerous());
        }

        var again = model.score(record, Evidence.read(record, kept), CargoModel.Explanation.REASONS);

        assertThat(again).isEqualTo(then);
        assertThat(model.score(record)).isNotEqualTo(then);
    }

    @Test
    void saysThatItIsCutShort() {
        var record = line("A", 100, 500);
        var kept = model.evidence(record).bytes();

        assertThatThrownBy(() -> Evidence.read(record, Arrays.copyOf(kept, kept.length - 3)))
                .hasMessageContaining("cut short");
    }

    @Test
    void suspectsWhatWasBadBeforeThoughNothingIsTrained() {
        for (int i = 0; i < 60; i++) {
            model.observe(line("B" + i, 100, 500));
            model.learn(line("B" + i, 100, 500), Outcome.clean());
        }
        double before = model.score(line("A", 100, 500)).probability();
        for (int i = 0; i < 10; i++) {
            model.learn(line("C" + i, 100, 500), Outcome.irregular());
        }

        assertThat(model.trained()).isFalse();
        assertThat(model.score(line("A", 100, 500)).probability()).isGreaterThan(2 * before);
    }

    @Test
    void suspectsAPriceFarBelowTheUsualOne() {
        for (int i = 0; i < 200; i++) {
            model.observe(line("B" + i, 100, 4900 + i));
        }
        var usual = model.score(line("A", 100, 5000));
        var cheap = model.score(line("A", 100, 400));

        assertThat(cheap.probability()).isGreaterThan(usual.probability());
        assertThat(cheap.reasons()).extracting(Reason::code).contains(ReasonCode.PRICE_LOW);
        assertThat(cheap.shortfall()).isBetween(3000.0, 6000.0);
    }

    private static CargoRecord line(String id, double mass, double value) {
        return CargoRecord.of(id, LocalDate.of(2026, 3, 1))
                .with(CargoField.HS, "640399")
                .with(CargoField.ORIGIN, "VN")
                .with(CargoField.DEPARTURE, "CN")
                .with(CargoField.IMPORTER, "T1")
                .with(CargoField.DECLARANT, "D1")
                .with(CargoField.TAX_RATE, 8)
                .with(CargoField.NET_MASS_KG, mass)
                .with(CargoField.VALUE, value)
                .build();
    }
}

package org.smartcustoms.engines.scoring.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.scoring.CargoField;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.Outcome;

class ProfilesTests {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private final Profiles profiles = new Profiles(ProfileSettings.standard(), 100);

    @Test
    void tellsHowManyOfHowManyWereBad() {
        learn("850440", "CN", 12, 3, DAY);
        ProfileView view = profiles.view(line("850440", "CN"));
        assertThat(view.totalBad(Path.GOODS_ROUTE)).isEqualTo(12);
        assertThat(view.total(Path.GOODS_ROUTE)).isEqualTo(15);
    }

    @Test
    void leansOnTheBroaderPathWhereNothingWasSeen() {
        learn("850440", "CN", 9, 1, DAY);
        ProfileView view = profiles.view(line("850490", "CN"));
        assertThat(view.total(Path.SUBHEADING)).isZero();
        assertThat(view.rate(Path.SUBHEADING)).isEqualTo(view.rate(Path.HEADING), within(1e-6f));
    }

    @Test
    void trustsTenThousandMoreThanTen() {
        learn("850440", "CN", 5, 5, DAY);
        float few = profiles.view(line("850440", "CN")).rate(Path.SUBHEADING);
        learn("850440", "CN", 4995, 4995, DAY);
        float many = profiles.view(line("850440", "CN")).rate(Path.SUBHEADING);
        assertThat(Math.abs(many - 0.5f)).isLessThan(Math.abs(few - 0.5f));
    }

    @Test
    void halvesAFindingAfterItsHalfLife() {
        learn("850440", "CN", 0, 8, DAY);
        var later = CargoRecord.of("x", DAY.plusDays(730))
                .with(CargoField.HS, "850440")
                .build();
        assertThat(profiles.view(later).inspected(Path.SUBHEADING)).isEqualTo(4, within(0.01f));
    }

    @Test
    void noticesARecentChangeBeforeTheLongMemoryDoes() {
        learn("850440", "CN", 0, 60, DAY.minusDays(300));
        learn("850440", "CN", 10, 0, DAY);
        ProfileView view = profiles.view(line("850440", "CN"));
        assertThat(view.recentRate(Path.SUBHEADING)).isGreaterThan(view.rate(Path.SUBHEADING) + 0.3f);
    }

    @Test
    void knowsOnlyWhatWasKnownWhenTheLineWasLodged() {
        learn("850440", "CN", 1, 1, DAY);
        Profiles then = profiles.copy();
        learn("850440", "CN", 50, 0, DAY.plusDays(1));
        assertThat(then.view(line("850440", "CN")).total(Path.SUBHEADING)).isEqualTo(2);
    }

    @Test
    void countsLodgedLinesApartFromInspectedOnes() {
        profiles.observe(PathKeys.of(line("850440", "CN")), DAY);
        ProfileView view = profiles.view(line("850440", "CN"));
        assertThat(view.lodged(Path.SUBHEADING)).isEqualTo(1);
        assertThat(view.total(Path.SUBHEADING)).isZero();
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        learn("850440", "CN", 12, 3, DAY);
        var bytes = new ByteArrayOutputStream();
        profiles.write(new DataOutputStream(bytes));
        var again = Profiles.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(again.view(line("850440", "CN")).rate(Path.GOODS_ROUTE))
                .isEqualTo(profiles.view(line("850440", "CN")).rate(Path.GOODS_ROUTE));
    }

    @Test
    void aLineThatLacksAPartyHasNoProfileOfIt() {
        learn("850440", "CN", 3, 0, DAY);
        assertThat(profiles.view(line("850440", "CN")).applies(Path.IMPORTER)).isFalse();
        assertThat(profiles.view(line("850440", "CN")).total(Path.IMPORTER)).isZero();
    }

    @Test
    void logGammaIsRightToNineDigits() {
        assertThat(Strengths.logGamma(0.5)).isEqualTo(Math.log(Math.sqrt(Math.PI)), within(1e-9));
        assertThat(Strengths.logGamma(11)).isEqualTo(Math.log(3628800), within(1e-9));
    }

    private void learn(String hs, String country, int bad, int clean, LocalDate day) {
        long[] keys = PathKeys.of(line(hs, country));
        for (int i = 0; i < bad; i++) {
            profiles.learn(keys, day, Outcome.irregular());
        }
        for (int i = 0; i < clean; i++) {
            profiles.learn(keys, day, Outcome.clean());
        }
    }

    private static CargoRecord line(String hs, String country) {
        return CargoRecord.of("line", DAY)
                .with(CargoField.HS, hs)
                .with(CargoField.ORIGIN, country)
                .with(CargoField.DEPARTURE, country)
                .build();
    }
}

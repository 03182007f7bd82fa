package org.smartcustoms.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExaminerTests {

    private static final List<GeneratedDeclaration> TRADE =
            Worlds.days(World.fromSeed(3, WorldSettings.demo().withIllicitShare(0.2)), Worlds.SPRING, 28);

    @Test
    void neverAccusesTheHonest() {
        var examiner = new Examiner(1);
        assertThat(TRADE)
                .filteredOn(d -> !d.truth().illicit())
                .allSatisfy(d -> assertThat(examiner.examine(d).result()).isEqualTo(Finding.Result.CLEAN));
    }

    @Test
    void missesAboutAsManyAsItSays() {
        var examiner = new Examiner(1);
        Map<Cheat, int[]> counts = new EnumMap<>(Cheat.class);
        for (GeneratedDeclaration declaration : TRADE) {
            int[] count = counts.computeIfAbsent(declaration.truth().cheat(), k -> new int[2]);
            count[0]++;
            count[1] += examiner.examine(declaration).result() == Finding.Result.CLEAN ? 1 : 0;
        }
        for (Cheat cheat : List.of(Cheat.UNDERVALUATION, Cheat.MISDESCRIPTION, Cheat.CONTRABAND)) {
            int[] count = counts.getOrDefault(cheat, new int[2]);
            double rate = Examiner.missRate(cheat);
            double error = 3.5 * Math.sqrt(rate * (1 - rate) / count[0]);
            assertThat(count[1] / (double) count[0])
                    .as("%s of %d", cheat, count[0])
                    .isBetween(rate - error, rate + error);
        }
    }

    @Test
    void endsTheSameWayEveryTime() {
        assertThat(TRADE.subList(0, 500))
                .allSatisfy(d -> assertThat(new Examiner(1).examine(d)).isEqualTo(new Examiner(1).examine(d)));
    }

    @Test
    void callsHiddenForbiddenGoodsContrabandAndCritical() {
        var examiner = new Examiner(1);
        assertThat(TRADE)
                .map(examiner::examine)
                .filteredOn(Finding::critical)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.result()).isEqualTo(Finding.Result.CONTRABAND));
    }
}

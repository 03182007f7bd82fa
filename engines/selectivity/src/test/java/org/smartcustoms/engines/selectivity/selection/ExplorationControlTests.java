package org.smartcustoms.engines.selectivity.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExplorationControlTests {

    private static final OfficePlan PLAN = new OfficePlan("SBP", 1, 0.1, 0.01, 0.005, 0.03, 0.5, 30, 10, 0.25);

    @Test
    void staysNearTheFloorWhilePredictionsHold() {
        assertThat(after(1.0, 5_000).share(PLAN)).isBetween(PLAN.explorationFloor(), 0.010);
    }

    @Test
    void risesWhenFindingsFallAwayAndComesBackWhenTheModelHasLearned() {
        var control = after(0.3, 800);
        assertThat(control.share(PLAN)).isGreaterThan(0.028);

        feed(control, 1.0, 6_000, 2);
        assertThat(control.share(PLAN)).isLessThan(0.012);
    }

    @Test
    void takesALittleOverconfidenceForNoNewsAndMoreForSome() {
        assertThat(sureOf(0.98, 0.94).share(PLAN)).isEqualTo(PLAN.explorationFloor());
        assertThat(sureOf(0.98, 0.6).share(PLAN)).isGreaterThan(0.025);
    }

    @Test
    void risesWhenThePopulationMoves() {
        var control = new ExplorationControl();
        control.population(0.3);

        assertThat(control.share(PLAN)).isEqualTo(PLAN.explorationCeiling());
    }

    @Test
    void neverGoesBelowTheFloor() {
        assertThat(new ExplorationControl().share(PLAN)).isEqualTo(PLAN.explorationFloor());
    }

    /// A thousand results of goods said to be irregular with one probability, and found so with another.
    private static ExplorationControl sureOf(double said, double found) {
        var control = new ExplorationControl();
        for (int i = 0; i < 1_000; i++) {
            control.observed(said, i % 100 < found * 100 ? Result.FOUND : Result.CLEAN);
        }
        return control;
    }

    private static ExplorationControl after(double factor, int results) {
        var control = new ExplorationControl();
        feed(control, factor, results, 1);
        return control;
    }

    private static void feed(ExplorationControl control, double factor, int results, long seed) {
        var random = new Random(seed);
        for (int i = 0; i < results; i++) {
            double predicted = random.nextDouble();
            control.observed(predicted, random.nextDouble() < predicted * factor ? Result.FOUND : Result.CLEAN);
        }
    }
}

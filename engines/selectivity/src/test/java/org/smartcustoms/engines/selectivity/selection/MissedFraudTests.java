package org.smartcustoms.engines.selectivity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissedFraudTests {

    @ParameterizedTest(name = "base rate {0}, control {1}, model bias {2}")
    @CsvSource({"0.02, 0.02, 1.0", "0.005, 0.01, 1.0", "0.05, 0.03, 3.0", "0.02, 0.02, 0.2"})
    void coversTheTruthInAtLeast93Of100Seeds(double base, double control, double bias) {
        int byPropensity = 0;
        int robust = 0;
        for (int seed = 1; seed <= 100; seed++) {
            var world = new World(seed, base, control, bias);
            byPropensity += world.missed.inversePropensity().covers(world.truth) ? 1 : 0;
            robust += world.missed.doublyRobust().covers(world.truth) ? 1 : 0;
        }
        assertThat(byPropensity).as("inverse propensity").isGreaterThanOrEqualTo(93);
        assertThat(robust).as("doubly robust").isGreaterThanOrEqualTo(93);
    }

    @Test
    void isRightOnAverage() {
        double truth = 0;
        double byPropensity = 0;
        double robust = 0;
        for (int seed = 1; seed <= 100; seed++) {
            var world = new World(seed, 0.05, 0.05, 2.0);
            truth += world.truth;
            byPropensity += world.missed.inversePropensity().value();
            robust += world.missed.doublyRobust().value();
        }
        assertThat(byPropensity / truth).isCloseTo(1, within(0.05));
        assertThat(robust / truth).isCloseTo(1, within(0.05));
    }

    @Test
    void isNarrowerWithAGoodModel() {
        double byPropensity = 0;
        double robust = 0;
        for (int seed = 1; seed <= 50; seed++) {
            var world = new World(seed, 0.1, 0.03, 1.0);
            byPropensity += world.missed.inversePropensity().width();
            robust += world.missed.doublyRobust().width();
        }
        assertThat(robust).isLessThan(byPropensity * 0.97);
    }

    @Test
    void saysHowManyAtMostWhenTheControlFoundNothing() {
        var missed = new MissedFraud();
        for (int i = 0; i < 10_000; i++) {
            missed.add(new LoggedDecision(
                    false, i % 100 == 0, 0.01, Double.NaN, i % 100 == 0 ? Result.CLEAN : Result.UNKNOWN));
        }
        // The rule of three: nothing in 100 examined at random says at most about 3.7 of 100 at 97.5 %.
        assertThat(missed.estimate(0.95).inversePropensity().low()).isZero();
        assertThat(missed.estimate(0.95).inversePropensity().high()).isCloseTo(369, within(5.0));
    }

    @Test
    void countsControlCasesWithoutAResultAsMissingAtRandom() {
        var missed = new MissedFraud();
        for (int i = 0; i < 1_000; i++) {
            var result = i < 500 ? Result.UNKNOWN : i % 10 == 0 ? Result.FOUND : Result.CLEAN;
            missed.add(new LoggedDecision(false, true, 0.1, Double.NaN, result));
        }
        assertThat(missed.estimate(0.95).unanswered()).isEqualTo(500);
        assertThat(missed.estimate(0.95).inversePropensity().value()).isCloseTo(900, within(1e-9));
    }

    @Test
    void knowsNothingWithoutAControl() {
        var missed = new MissedFraud();
        missed.add(new LoggedDecision(false, false, 0.01, 0.2, Result.UNKNOWN));

        assertThat(missed.estimate(0.95).inversePropensity().high()).isEqualTo(1);
        assertThat(missed.estimate(0.95).inversePropensity().value()).isNaN();
    }

    /// A year at a post where a model takes the top tenth; its probabilities are off by a factor.
    private static final class World {
        private final double truth;
        private final MissedFraud.Missed missed;

        World(long seed, double base, double control, double bias) {
            var random = new SplittableRandom(seed);
            var estimator = new MissedFraud();
            long unseen = 0;
            for (int i = 0; i < 20_000; i++) {
                double risk =
                        Math.min(0.95, base * -Math.log(1 - random.nextDouble()) * (random.nextInt(5) == 0 ? 3 : 0.5));
                double p = i % 2 == 0 ? control : control / 2;
                boolean fraud = random.nextDouble() < risk;
                boolean drawn = random.nextDouble() < p;
                boolean top = risk > base * 2.5;
                unseen += fraud && !top && !drawn ? 1 : 0;
                var result = !top && !drawn ? Result.UNKNOWN : fraud ? Result.FOUND : Result.CLEAN;
                estimator.add(new LoggedDecision(top, drawn, p, Math.min(0.99, risk * bias), result));
            }
            truth = unseen;
            missed = estimator.estimate(0.95);
        }
    }
}

package org.smartcustoms.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChanceTests {

    private static final int DRAWS = 200_000;

    @Test
    void drawsNormalDeviates() {
        var chance = Chance.of(1);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = chance.normal();
            sum += x;
            squares += x * x;
        }
        assertThat(sum / DRAWS).isBetween(-0.01, 0.01);
        assertThat(squares / DRAWS).isBetween(0.985, 1.015);
    }

    @Test
    void countsAsPoissonSaysForSmallAndLargeMeans() {
        for (double mean : new double[] {0.3, 7, 400}) {
            var chance = Chance.of(2);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < DRAWS / 4; i++) {
                int count = chance.poisson(mean);
                sum += count;
                squares += (double) count * count;
            }
            double average = sum / (DRAWS / 4.0);
            assertThat(average).isBetween(mean * 0.97, mean * 1.03);
            assertThat(squares / (DRAWS / 4.0) - average * average).isBetween(mean * 0.95, mean * 1.05);
        }
    }

    @Test
    void theLotteryKeepsToItsWeights() {
        var lottery = new Lottery(new double[] {1, 0, 3, 6});
        var chance = Chance.of(3);
        int[] counts = new int[4];
        for (int i = 0; i < DRAWS; i++) {
            counts[lottery.draw(chance)]++;
        }
        assertThat(counts[1]).isZero();
        assertThat(counts[0] / (double) DRAWS).isBetween(0.095, 0.105);
        assertThat(counts[3] / (double) DRAWS).isBetween(0.59, 0.61);
    }

    @Test
    void keysGiveIndependentStreams() {
        assertThat(Chance.of(1, 2, 3).nextLong())
                .isNotEqualTo(Chance.of(1, 3, 2).nextLong());
        assertThat(Chance.of(1, 2).nextLong()).isEqualTo(Chance.of(1, 2).nextLong());
    }
}

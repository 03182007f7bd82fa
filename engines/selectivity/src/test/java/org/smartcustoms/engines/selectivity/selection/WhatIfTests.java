package org.smartcustoms.engines.selectivity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WhatIfTests {

    private static final OfficePlan PLAN = new OfficePlan("SBP", 1, 0.1, 0.02, 0, 0, 0, 30, 4, 1);
    private static final double[] RATES = {0.02, 0.05, 0.1, 0.2, 0.5, 1};

    @Test
    void findsMoreAndMissesLessAsTheRateRises() {
        var points = new WhatIf(List.of(PLAN)).slide(past(5, 5_000, 0.2), RATES);

        assertThat(points).extracting(p -> p.detections().value()).isSorted();
        assertThat(points).extracting(p -> -p.missed().value()).isSorted();
        assertThat(points).extracting(WhatIf.Point::officerHours).isSorted();
        assertThat(points).extracting(WhatIf.Point::delayHours).isSorted();
        assertThat(points.getLast().missed().value()).isCloseTo(0, within(1e-6));
        assertThat(points.get(2).examinations()).isCloseTo(500, within(1.0));
    }

    @Test
    void estimatesWhatTheUnexaminedWouldHaveBrought() {
        int covered = 0;
        for (int seed = 1; seed <= 100; seed++) {
            var past = past(seed, 5_000, 0.1);
            double all = truth(past, seed);
            covered += new WhatIf(List.of(PLAN))
                            .slide(past, new double[] {1})
                            .getFirst()
                            .detections()
                            .covers(all)
                    ? 1
                    : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(88);
    }

    @Test
    void doesNotEstimateLessThanWasFound() {
        var past = new ArrayList<PastCase>();
        for (int i = 0; i < 10; i++) {
            past.add(new PastCase("SBP", i, 1, 30, 0.9, 900, 1, Result.FOUND, 500));
            past.add(new PastCase("SBP", i, 1, 30, 0.9, 900, 0.02, Result.CLEAN, 0));
        }
        var point = new WhatIf(List.of(PLAN)).slide(past, new double[] {1}).getFirst();

        assertThat(point.detections().value()).isEqualTo(10);
        assertThat(point.detections().low()).isEqualTo(10);
        assertThat(point.revenue().value()).isEqualTo(5_000);
    }

    @Test
    void makesConsignmentsWaitOnlyBeyondCapacity() {
        var calm = new WhatIf(List.of(PLAN))
                .slide(List.of(at(0), at(3600), at(7200)), new double[] {1})
                .getFirst();
        assertThat(calm.delayHours()).isCloseTo(1.5, within(1e-9));

        var rush = new ArrayList<PastCase>();
        for (int i = 0; i < 8; i++) {
            rush.add(at(i));
        }
        // Eight come in one hour, four are done: four wait out a falling backlog of 4 → 0, 4²/(2·4) hours, after 4
        // hours.
        assertThat(new WhatIf(List.of(PLAN))
                        .slide(rush, new double[] {1})
                        .getFirst()
                        .delayHours())
                .isCloseTo(8 * 0.5 + 4 + 2, within(1e-9));
    }

    @Test
    void saysWhenAnOfficeHasNoPlan() {
        assertThatThrownBy(() -> new WhatIf(List.of()).slide(List.of(at(0)), RATES))
                .hasMessage("the office SBP has no selection plan");
    }

    private static PastCase at(long second) {
        return new PastCase("SBP", second, 1, 30, 0.1, 0, 1, Result.CLEAN, 0);
    }

    private static List<PastCase> past(long seed, int size, double examined) {
        var random = new SplittableRandom(seed);
        var past = new ArrayList<PastCase>();
        for (int i = 0; i < size; i++) {
            double risk = random.nextDouble() * random.nextDouble() * 0.4;
            boolean fraud = random.nextDouble() < risk;
            boolean looked = random.nextDouble() < examined;
            var result = looked ? fraud ? Result.FOUND : Result.CLEAN : Result.UNKNOWN;
            past.add(new PastCase(
                    "SBP", i * 600L, risk, 30, risk * 1.3, risk * 100, examined, result, looked && fraud ? 100 : 0));
        }
        return past;
    }

    private static double truth(List<PastCase> past, long seed) {
        var random = new SplittableRandom(seed);
        double frauds = 0;
        for (int i = 0; i < past.size(); i++) {
            double risk = random.nextDouble() * random.nextDouble() * 0.4;
            frauds += random.nextDouble() < risk ? 1 : 0;
            random.nextDouble();
        }
        return frauds;
    }
}

package org.smartcustoms.engines.scoring.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.scoring.CargoField;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.Outcome;
import org.smartcustoms.engines.scoring.Ranker;
import org.smartcustoms.engines.scoring.loop.ClosedLoop.Teaching;
import org.smartcustoms.engines.scoring.loop.InspectionPlan.Exploration;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.ProfileSettings;
import org.smartcustoms.engines.scoring.trees.Boosting;

class ClosedLoopTests {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    /// Thirty weeks of a hundred lines; goods of heading 8703 are mostly irregular, the others hardly.
    private static List<LabelledRecord> goods() {
        var random = new SplittableRandom(3);
        var goods = new ArrayList<LabelledRecord>();
        for (int i = 0; i < 3_000; i++) {
            boolean cars = random.nextInt(8) == 0;
            boolean illicit = random.nextDouble() < (cars ? 0.8 : 0.05);
            CargoRecord record = CargoRecord.of("D%05d".formatted(i), START.plusDays(i / 100 * 7L + i % 7))
                    .with(CargoField.HS, cars ? "870324" : "3926" + (10 + random.nextInt(40)))
                    .with(CargoField.ORIGIN, "CN")
                    .with(CargoField.DEPARTURE, "CN")
                    .with(CargoField.TAX_RATE, 8)
                    .with(CargoField.TAX_TYPE, "A")
                    .with(CargoField.NET_MASS_KG, 10 + random.nextInt(400))
                    .with(CargoField.VALUE, 100 + random.nextInt(4000))
                    .build();
            goods.add(new LabelledRecord(record, illicit ? Outcome.irregular() : Outcome.clean()));
        }
        return goods;
    }

    private static Learner ours() {
        return new ModelLearner(
                new Ranker.Settings(
                        ProfileSettings.standard(),
                        Set.of(),
                        Path.GOODS_RATE,
                        new Boosting(30, 3, 0.1, 0.8, 0.5, 4, 5, 7),
                        700,
                        0.5),
                new ModelLearner.Rhythm(4, 8));
    }

    /// Remembers whom it was taught about, and ranks by the number in the id.
    private static final class RecordingLearner implements Learner {
        private final List<Integer> taught = new ArrayList<>();

        @Override
        public List<Judgement> judge(List<CargoRecord> lodged) {
            return lodged.stream()
                    .map(record -> new Judgement(Integer.parseInt(record.id().substring(1)), 0))
                    .toList();
        }

        @Override
        public void learn(List<CargoRecord> lodged, List<LabelledRecord> inspected, LocalDate end) {
            taught.add(inspected.size());
        }
    }

    @Test
    void inspectsTenPointsLessEachWeekDownToTheFloorAndTeachesOnlyThose() {
        var learner = new RecordingLearner();
        new ClosedLoop(InspectionPlan.greedy(0.05), Teaching.INSPECTED, 12, 1).run(goods(), learner);
        assertThat(learner.taught).containsExactly(100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 5, 5);
    }

    @Test
    void anOmniscientLearnerIsTaughtEverything() {
        var learner = new RecordingLearner();
        new ClosedLoop(InspectionPlan.greedy(0.05), Teaching.ALL, 12, 1).run(goods(), learner);
        assertThat(learner.taught).containsOnly(100);
    }

    @Test
    void aLearnerFindsMostOfWhatAnOracleFindsWhereTheGoodsTell() {
        LoopResult learnt = new ClosedLoop(
                        new InspectionPlan(0.05, 0.1, Exploration.THOMPSON), Teaching.INSPECTED, 30, 1)
                .run(goods(), ours());
        LoopResult blind = new ClosedLoop(new InspectionPlan(0.05, 1, Exploration.RANDOM), Teaching.INSPECTED, 30, 1)
                .run(goods(), ours());
        assertThat(learnt.ofOracle(10)).isGreaterThan(0.65);
        assertThat(blind.ofOracle(10)).isLessThan(0.35);
    }

    @Test
    void boostingOnRawColumnsAndCountersAloneLearnToo() {
        var greedy = InspectionPlan.greedy(0.05);
        var counters = new CounterLearner(Path.GOODS_RATE, ProfileSettings.standard());
        assertThat(new ClosedLoop(greedy, Teaching.INSPECTED, 20, 1)
                        .run(goods(), counters)
                        .ofOracle(10))
                .isGreaterThan(0.65);
        assertThat(new ClosedLoop(greedy, Teaching.INSPECTED, 20, 1)
                        .run(goods(), new BoostingLearner())
                        .ofOracle(10))
                .isGreaterThan(0.5);
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        var plan = new InspectionPlan(0.05, 0.2, Exploration.THOMPSON);
        LoopResult first = new ClosedLoop(plan, Teaching.INSPECTED, 15, 4).run(goods(), ours());
        assertThat(new ClosedLoop(plan, Teaching.INSPECTED, 15, 4).run(goods(), ours()))
                .isEqualTo(first);
    }

    @Test
    void precisionIsMeasuredAgainstTheBestPossible() {
        assertThat(new WeekResult(3, START, 100, 4, 10, 2, 0, 0).ofOracle()).isCloseTo(0.5, within(1e-12));
        assertThat(new WeekResult(3, START, 100, 50, 10, 2, 0, 0).ofOracle()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void refusesSharesOutsideZeroAndOne() {
        assertThatThrownBy(() -> new InspectionPlan(0, 0.1, Exploration.RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

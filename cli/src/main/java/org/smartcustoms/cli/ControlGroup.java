package org.smartcustoms.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.loop.ClosedLoop;
import org.smartcustoms.engines.scoring.loop.ClosedLoop.Teaching;
import org.smartcustoms.engines.scoring.loop.InspectionPlan;
import org.smartcustoms.engines.scoring.loop.Judgement;
import org.smartcustoms.engines.scoring.loop.Learner;
import org.smartcustoms.engines.selectivity.selection.Estimate;
import org.smartcustoms.engines.selectivity.selection.LoggedDecision;
import org.smartcustoms.engines.selectivity.selection.MissedFraud;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.smartcustoms.simulator.World;
import org.smartcustoms.simulator.WorldSettings;
import org.smartcustoms.simulator.WorldSettings.Drift;

/// One small moving world, selected from by a learner, with a random control group among what was not selected: does
/// the estimate of what was missed hold what really was?
final class ControlGroup {
    static final double SHARE = 0.02;
    private static final LocalDate START = LocalDate.of(2024, 2, 5);
    private static final int WEEKS = 21;
    private static final int JUDGED_FROM = 10;
    private static final double PER_DAY = 120;
    private static final double LEVEL = 0.95;

    private final long seed;
    private final double rate;
    private final LongFunction<Learner> learner;
    private final MissedFraud missed = new MissedFraud();
    private final SplittableRandom lot;
    private int truth;

    /// What was estimated and what is true.
    record Check(Estimate byPropensity, Estimate robust, int truth) {}

    ControlGroup(long seed, double rate, LongFunction<Learner> learner) {
        this.seed = seed;
        this.rate = rate;
        this.learner = learner;
        lot = new SplittableRandom(seed * 7919);
    }

    Check check() {
        var world = World.fromSeed(1_000 + seed, WorldSettings.columns(PER_DAY, Drift.QUARTERLY));
        Instant from = START.atStartOfDay(CargoCommands.ZONE).toInstant();
        Instant to = START.plusWeeks(WEEKS).atStartOfDay(CargoCommands.ZONE).toInstant();
        List<LabelledRecord> goods = SimulatedGoods.of(world, from, to).toList();
        new ClosedLoop(InspectionPlan.greedy(rate), Teaching.INSPECTED, WEEKS, seed)
                .watchedBy(this::decided)
                .run(goods, learner.apply(seed));
        MissedFraud.Missed estimate = missed.estimate(LEVEL);
        return new Check(estimate.inversePropensity(), estimate.doublyRobust(), truth);
    }

    private void decided(int week, LabelledRecord line, Judgement judgement, boolean inspected) {
        if (week < JUDGED_FROM) {
            return;
        }
        boolean control = !inspected && lot.nextDouble() < SHARE;
        boolean illicit = line.outcome().illicit();
        Result known = !inspected && !control ? Result.UNKNOWN : illicit ? Result.FOUND : Result.CLEAN;
        missed.add(new LoggedDecision(inspected, control, SHARE, judgement.rank(), known));
        truth += illicit && !inspected && !control ? 1 : 0;
    }
}

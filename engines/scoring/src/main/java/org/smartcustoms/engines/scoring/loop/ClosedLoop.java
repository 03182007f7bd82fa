package org.smartcustoms.engines.scoring.loop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;

/// Replays goods week by week: a learner judges the week, the plan says how many are inspected, and only those lines'
/// outcomes reach the learner (the protocol of Kim et al. 2022, "Active learning for human-in-the-loop customs
/// inspection": everything labelled at first, then ten points less a week). Deterministic for a seed.
public final class ClosedLoop {
    private static final double SMALLEST_LOT = 1e-9;

    private final InspectionPlan plan;
    private final Teaching teaching;
    private final int weeks;
    private final SplittableRandom random;
    private DoubleSupplier exploring;
    private Watcher watcher = (week, line, judgement, inspected) -> {};

    /// Told of each judged line what became of it: for estimates that need single decisions.
    @FunctionalInterface
    public interface Watcher {
        void decided(int week, LabelledRecord line, Judgement judgement, boolean inspected);
    }

    /// Whose outcomes the learner is told.
    public enum Teaching {
        /// Of inspected lines, as in life.
        INSPECTED,
        /// Of all lines: what an omniscient refit would know, to compare with.
        ALL
    }

    /// @param weeks at most so many; shorter when the goods end earlier
    /// @param seed of every draw
    public ClosedLoop(InspectionPlan plan, Teaching teaching, int weeks, long seed) {
        this.plan = plan;
        this.teaching = teaching;
        this.weeks = weeks;
        exploring = plan::exploring;
        random = new SplittableRandom(seed);
    }

    /// The same loop with a share of exploration that is asked for anew each week, instead of the plan's.
    ///
    /// @param share of the week's inspections, 0 to 1
    public ClosedLoop exploring(DoubleSupplier share) {
        exploring = share;
        return this;
    }

    /// The same loop with somebody watching.
    public ClosedLoop watchedBy(Watcher other) {
        watcher = other;
        return this;
    }

    /// Runs it.
    /// @param goods in any order; weeks count from the earliest day
    public LoopResult run(List<LabelledRecord> goods, Learner learner) {
        List<LabelledRecord> inOrder = new ArrayList<>(goods);
        inOrder.sort(Comparator.comparing((LabelledRecord line) -> line.record().date())
                .thenComparing(line -> line.record().id()));
        LocalDate first = inOrder.getFirst().record().date();
        var results = new ArrayList<WeekResult>();
        int next = 0;
        for (int week = 0; week < weeks && next < inOrder.size(); week++) {
            LocalDate end = first.plusWeeks(week + 1L);
            int from = next;
            while (next < inOrder.size() && inOrder.get(next).record().date().isBefore(end)) {
                next++;
            }
            results.add(week(week, end, inOrder.subList(from, next), learner));
        }
        return new LoopResult(results);
    }

    private WeekResult week(int week, LocalDate end, List<LabelledRecord> lines, Learner learner) {
        List<CargoRecord> lodged = lines.stream().map(LabelledRecord::record).toList();
        int quota = (int) Math.round(plan.rate(week) * lines.size());
        boolean all = quota == lines.size();
        int exploring = all ? 0 : rounded(this.exploring.getAsDouble() * quota);
        List<Judgement> judgements = all ? List.of() : learner.judge(lodged);
        Integer[] order = all ? identity(quota) : ranked(judgements, quota - exploring);
        var inspected = new ArrayList<LabelledRecord>();
        int found = 0;
        int foundExploring = 0;
        for (int i = 0; i < quota; i++) {
            LabelledRecord line = lines.get(order[i]);
            inspected.add(line);
            if (line.outcome().illicit()) {
                found++;
                foundExploring += i >= quota - exploring ? 1 : 0;
            }
        }
        for (int i = 0; i < judgements.size(); i++) {
            watcher.decided(week, lines.get(order[i]), judgements.get(order[i]), i < quota);
        }
        learner.learn(lodged, teaching == Teaching.ALL ? lines : inspected, end);
        int irregular =
                (int) lines.stream().filter(line -> line.outcome().illicit()).count();
        return new WeekResult(week, end, lines.size(), irregular, quota, found, exploring, foundExploring);
    }

    private static Integer[] identity(int count) {
        var order = new Integer[count];
        java.util.Arrays.setAll(order, i -> i);
        return order;
    }

    /// The best by rank first, `exploiting` of them; then the others in the order in which they are to be explored.
    private Integer[] ranked(List<Judgement> judgements, int exploiting) {
        double[] keys = new double[judgements.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = judgements.get(i).rank() + SMALLEST_LOT * random.nextDouble();
        }
        Integer[] order = identity(keys.length);
        Comparator<Integer> highestFirst = Comparator.comparingDouble((Integer i) -> -keys[i]);
        java.util.Arrays.sort(order, highestFirst);
        for (int i = exploiting; i < order.length; i++) {
            Judgement judgement = judgements.get(order[i]);
            keys[order[i]] = switch (plan.exploration()) {
                case RANDOM -> random.nextDouble();
                case THOMPSON -> judgement.rank() + judgement.uncertainty() * random.nextGaussian();
            };
        }
        java.util.Arrays.sort(order, exploiting, order.length, highestFirst);
        return order;
    }

    /// To a whole number by lot, so that small shares of small weeks keep their mean.
    private int rounded(double count) {
        int whole = (int) Math.floor(count);
        return whole + (random.nextDouble() < count - whole ? 1 : 0);
    }
}

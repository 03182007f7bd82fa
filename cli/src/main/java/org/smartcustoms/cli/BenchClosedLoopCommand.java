package org.smartcustoms.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.Ranker;
import org.smartcustoms.engines.scoring.loop.BoostingLearner;
import org.smartcustoms.engines.scoring.loop.ClosedLoop;
import org.smartcustoms.engines.scoring.loop.ClosedLoop.Teaching;
import org.smartcustoms.engines.scoring.loop.CounterLearner;
import org.smartcustoms.engines.scoring.loop.InspectionPlan;
import org.smartcustoms.engines.scoring.loop.InspectionPlan.Exploration;
import org.smartcustoms.engines.scoring.loop.Learner;
import org.smartcustoms.engines.scoring.loop.LoopResult;
import org.smartcustoms.engines.scoring.loop.ModelLearner;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.ProfileSettings;
import org.smartcustoms.engines.scoring.trees.Boosting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `customs bench closed-loop`: targeting where only inspected goods get labels.
@Command(
        name = "closed-loop",
        mixinStandardHelpOptions = true,
        description = {
            "Replays examined goods week by week: everything inspected at first, ten points less each week down to a",
            "floor, and only inspected goods get labels. Tells precision ÷ that of an oracle, from week 10 on, for our",
            "model with and without exploration, counters alone, and boosting refitted weekly. Fails below the goals."
        },
        footer = {
            "",
            "Example:  ./customs bench closed-loop --data train.csv --data valid.csv --seeds 3",
            "          ./customs bench closed-loop --data train.csv --data valid.csv --without"
                    + " GOODS_REPEAT,COMMODITY_WEIGHT,HEADING_WEIGHT --no-goals"
        })
final class BenchClosedLoopCommand implements Callable<Integer> {
    private static final int WARM_UP = 10;
    private static final int LAST = 13;
    private static final List<Goal> GOALS = List.of(new Goal(0.10, 0.70), new Goal(0.05, 0.90), new Goal(0.02, 0.95));

    private record Goal(double rate, double ofOracle) {}

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CargoCommands.Input input = new CargoCommands.Input();

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "SHARE",
            description = "floors of the inspection rate (default: ${DEFAULT-VALUE})")
    private List<Double> rates = List.of(0.10, 0.05, 0.02);

    @Option(names = "--weeks", paramLabel = "N", description = "how many (default: ${DEFAULT-VALUE})")
    private int weeks = 78;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "runs of the first row with other draws (default: ${DEFAULT-VALUE})")
    private int seeds = 3;

    @Option(
            names = "--first-seed",
            paramLabel = "N",
            description = "the first of the seeds, for draws not looked at before (default: ${DEFAULT-VALUE})")
    private long firstSeed;

    @Mixin
    private ExploringOptions exploring = new ExploringOptions();

    @Option(
            names = "--without",
            paramLabel = "PATH",
            split = ",",
            description = "profiles that nothing of ours may look at, e.g. GOODS_REPEAT")
    private Set<Path> without = Set.of();

    @Option(names = "--no-goals", description = "tell the figures only; no goal to fail")
    private boolean withoutGoals;

    @Option(names = "--ours-only", description = "leave out what ours is compared with")
    private boolean oursOnly;

    @Option(names = "--threads", paramLabel = "N", description = "runs side by side (default: ${DEFAULT-VALUE})")
    private int threads = 2;

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        List<LabelledRecord> goods =
                new CargoFiles(input.mapping, LocalDate.now(CargoCommands.ZONE), err).labelled(input.data);
        if (goods.isEmpty()) {
            throw new IOException("there is no examined line in the data");
        }
        var out = spec.commandLine().getOut();
        out.printf(
                "%,d examined lines over %d weeks; precision ÷ oracle from week %d on, in the last %d weeks, found, exploring%n",
                goods.size(), weeks, WARM_UP, LAST);
        boolean reached = true;
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (double rate : rates) {
                var rows = rows(rate).stream()
                        .filter(row -> row.judged || !oursOnly)
                        .map(row -> start(row, goods, workers))
                        .toList();
                for (Started row : rows) {
                    double mean = row.tell(out);
                    reached &= !row.judged
                            || goal(rate).isEmpty()
                            || mean >= goal(rate).getFirst();
                }
            }
        }
        return reached || withoutGoals ? 0 : 1;
    }

    private static List<Double> goal(double rate) {
        return GOALS.stream()
                .filter(goal -> Math.abs(goal.rate - rate) < 1e-9)
                .map(Goal::ofOracle)
                .toList();
    }

    private List<Row> rows(double rate) {
        var explored = exploring.plan(rate, Exploration.THOMPSON);
        var byLot = exploring.plan(rate, Exploration.RANDOM);
        var greedy = InspectionPlan.greedy(rate);
        return List.of(
                new Row(rate, "ours, exploring where unsure", explored, this::ours, seeds, true),
                new Row(rate, "ours, exploring by lot", byLot, this::ours, 1, false),
                new Row(rate, "ours, greedy", greedy, this::ours, 1, false),
                new Row(rate, "counters alone, greedy", greedy, seed -> counters(), 1, false),
                new Row(rate, "boosting refitted weekly, greedy", greedy, seed -> new BoostingLearner(), 1, false));
    }

    private Started start(Row row, List<LabelledRecord> goods, ExecutorService workers) {
        var runs = new ArrayList<Future<LoopResult>>();
        for (int i = 0; i < Math.min(row.seeds, seeds); i++) {
            long seed = firstSeed + i;
            var loop = new ClosedLoop(row.plan, Teaching.INSPECTED, weeks, seed);
            runs.add(workers.submit(() -> exploring.steered(loop, row.plan).run(goods, row.learner.apply(seed))));
        }
        return new Started(row, runs, row.judged);
    }

    private Learner ours(long seed) {
        var settings = new Ranker.Settings(
                ProfileSettings.standard(),
                without,
                closest(),
                new Boosting(100, 3, 0.1, 0.8, 0.5, 4, 5, 7 + seed),
                7300,
                0.5);
        return new ModelLearner(settings, new ModelLearner.Rhythm(4, 16));
    }

    private Learner counters() {
        return new CounterLearner(closest(), ProfileSettings.standard());
    }

    /// The narrowest of the allowed paths over goods.
    private Path closest() {
        if (!without.contains(Path.GOODS_REPEAT)) {
            return Path.GOODS_REPEAT;
        }
        return without.contains(Path.GOODS_PRICE) ? Path.GOODS_RATE : Path.GOODS_PRICE;
    }

    private record Row(
            double rate, String name, InspectionPlan plan, LongFunction<Learner> learner, int seeds, boolean judged) {}

    private record Started(Row row, List<Future<LoopResult>> runs, boolean judged) {
        double tell(java.io.PrintWriter out) throws Exception {
            double sum = 0;
            double last = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int found = 0;
            int inspected = 0;
            int explored = 0;
            for (Future<LoopResult> run : runs) {
                LoopResult result = run.get();
                double mean = result.ofOracle(WARM_UP);
                sum += mean;
                low = Math.min(low, mean);
                high = Math.max(high, mean);
                last += result.ofOracleInLast(LAST);
                found += result.found(WARM_UP);
                inspected += result.inspected(WARM_UP);
                explored += result.explored(WARM_UP);
            }
            int n = runs.size();
            out.printf(
                    Locale.ROOT,
                    "%3.0f %%  %-34s %.3f  [%.3f–%.3f, seeds: %d]  last %.3f  %,d of %,d, exploring %.1f %%%n",
                    row.rate * 100,
                    row.name,
                    sum / n,
                    low,
                    high,
                    n,
                    last / n,
                    found / n,
                    inspected / n,
                    100.0 * explored / inspected);
            out.flush();
            return sum / n;
        }
    }
}

package org.smartcustoms.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.CargoModel.Explanation;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.Progress;
import org.smartcustoms.engines.scoring.Score;
import org.smartcustoms.engines.scoring.Scorer;
import org.smartcustoms.engines.scoring.TrainingSettings;
import org.smartcustoms.engines.scoring.trees.TreeEnsemble;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.RuleIndex;
import org.smartcustoms.simulator.World;
import org.smartcustoms.simulator.WorldSettings;
import org.smartcustoms.simulator.WorldSettings.Drift;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `customs bench scoring`: how many declarations a second are judged, rules, profiles, trees and reasons together.
@Command(
        name = "scoring",
        mixinStandardHelpOptions = true,
        description = {
            "Judges declarations by rules, profiles, unit prices and trees, with exact reasons for every one of them, on",
            "some threads; then one by one. Fails when a second of two cores judges fewer than 100,000, or a single",
            "decision takes more than 20 microseconds of a core."
        },
        footer = {
            "",
            "Example:  ./customs bench scoring",
            "          ./customs bench scoring --data train.csv --threads 2 --rounds 20"
        })
final class BenchScoringCommand implements Callable<Integer> {
    private static final Instant START = Instant.parse("2025-01-05T16:00:00Z");
    private static final int DAYS = 60;
    private static final double TARGET_PER_CORE_SECOND = 50_000;
    private static final double TARGET_MICROS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "examined declarations to use; without it, 50,000 of the simulator's")
    private List<java.nio.file.Path> data = List.of();

    @Option(names = "--mapping", paramLabel = "NAME|FILE", description = "columns (default: ${DEFAULT-VALUE})")
    private String mapping = "declarations-54k";

    @Option(names = "--rules", paramLabel = "N", description = "live rules (default: ${DEFAULT-VALUE})")
    private int rules = 1_000;

    @Option(names = "--threads", paramLabel = "N", description = "threads (default: ${DEFAULT-VALUE})")
    private int threads = 2;

    @Option(names = "--rounds", paramLabel = "N", description = "measured rounds (default: ${DEFAULT-VALUE})")
    private int rounds = 12;

    @Option(names = "--seed", paramLabel = "N", description = "of world and rules (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        List<LabelledRecord> goods = goods();
        int split = goods.size() * 3 / 5;
        CargoModel model = CargoModel.train(goods.subList(0, split), TrainingSettings.standard(), Progress.SILENT);
        List<CargoRecord> lines =
                goods.stream().skip(split).map(LabelledRecord::record).toList();
        RuleIndex index = RuleIndex.compile(
                GeneratedRules.draw(lines, rules, seed), FieldCatalogue.standard(), ListSnapshot.EMPTY);
        out.printf(
                Locale.ROOT,
                "%,d lines, %d rules, %d trees, profiles of %,d findings; seed %d%n",
                lines.size(),
                rules,
                model.trees().stream().mapToInt(TreeEnsemble::trees).sum(),
                split,
                seed);
        double batch = batch(out, model, index, lines);
        double micros = oneByOne(out, model, index, lines);
        boolean reached = batch >= TARGET_PER_CORE_SECOND && micros <= TARGET_MICROS;
        out.println(reached ? "both goals reached" : "a goal was missed");
        out.flush();
        return reached ? 0 : 1;
    }

    private List<LabelledRecord> goods() throws Exception {
        if (data.isEmpty()) {
            var world = World.fromSeed(seed, WorldSettings.columns(1_000, Drift.STILL));
            return SimulatedGoods.of(world, START, START.plusSeconds(86_400L * DAYS))
                    .toList();
        }
        var files = new CargoFiles(
                mapping, LocalDate.now(CargoCommands.ZONE), spec.commandLine().getErr());
        return files.labelled(data);
    }

    /// Best round's lines in a second of one core.
    private double batch(PrintWriter out, CargoModel model, RuleIndex index, List<CargoRecord> lines) throws Exception {
        double best = 0;
        double bestClock = 0;
        var reasons = new AtomicLong();
        var hits = new AtomicLong();
        for (int round = 0; round < rounds; round++) {
            reasons.set(0);
            hits.set(0);
            CoreClock.Took took = CoreClock.sideBySide(threads, thread -> {
                var sheets = new GeneratedRules();
                Scorer scorer = model.scorer();
                long told = 0;
                long hit = 0;
                for (int i = thread; i < lines.size(); i += threads) {
                    CargoRecord line = lines.get(i);
                    Score score = scorer.score(line, Explanation.REASONS);
                    told += score.reasons().size();
                    hit += index.evaluate(List.of(sheets.facts(line, score)))
                            .hits()
                            .size();
                }
                reasons.addAndGet(told);
                hits.addAndGet(hit);
            });
            best = Math.max(best, lines.size() / took.coreSeconds());
            bestClock = Math.max(bestClock, lines.size() / took.clockSeconds());
        }
        out.printf(
                Locale.ROOT,
                "batch, %d threads, reasons for every line: %,.0f a second of a core; %,.0f a second of the clock"
                        + " (best of %d rounds); %.1f reasons a line, %,d rule hits%n",
                threads,
                best,
                bestClock,
                rounds,
                (double) reasons.get() / lines.size(),
                hits.get());
        out.flush();
        return best;
    }

    /// Mean microseconds of a core for a single decision, the places made anew for each.
    private double oneByOne(PrintWriter out, CargoModel model, RuleIndex index, List<CargoRecord> lines) {
        var sheets = new GeneratedRules();
        double mean = Double.POSITIVE_INFINITY;
        long[] nanos = new long[lines.size()];
        for (int round = 0; round < rounds; round++) {
            long before = CoreClock.now();
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                CargoRecord line = lines.get(i);
                Score score = model.score(line);
                index.evaluate(List.of(sheets.facts(line, score)));
                nanos[i] = System.nanoTime() - start;
            }
            mean = Math.min(mean, (CoreClock.now() - before) / 1e3 / nanos.length);
        }
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "one by one: %.1f µs of a core each; by the clock median %.1f µs, 99th percentile %.1f µs%n",
                mean,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3);
        return mean;
    }
}

package org.smartcustoms.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.CargoModel.Explanation;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.Scorer;
import org.smartcustoms.engines.scoring.TrainingSettings;
import org.smartcustoms.simulator.World;
import org.smartcustoms.simulator.WorldSettings;
import org.smartcustoms.simulator.WorldSettings.Drift;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `customs bench scale`: eighteen months of a country's declarations, generated, learnt from and scored as they come.
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Generates eighteen months of declarations, of which a share is inspected. The trees are trained on the first",
            "inspected ones; from then on every declaration is scored in the order of time and each finding is learnt by",
            "the profiles at once. Tells time, memory and the cost of a million as the number grows, and before each run",
            "after the first about how long it will take. One thread."
        },
        footer = {"", "Example:  ./customs bench scale --declarations 1000000,5000000,25000000"})
final class BenchScaleCommand implements Callable<Integer> {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final double WEEKDAYS = 546 * 0.88;
    private static final Instant FAR = Instant.parse("2034-01-01T00:00:00Z");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--declarations",
            split = ",",
            paramLabel = "N",
            description = "how many, one run each (default: ${DEFAULT-VALUE})")
    private List<Integer> declarations = List.of(1_000_000, 5_000_000, 25_000_000);

    @Option(names = "--inspected", paramLabel = "SHARE", description = "share inspected (default: ${DEFAULT-VALUE})")
    private double inspected = 0.05;

    @Option(
            names = "--training",
            paramLabel = "N",
            description = "inspected lines the trees are trained on, at most (default: ${DEFAULT-VALUE})")
    private int training = 40_000;

    @Option(
            names = "--observe",
            description = "also make every lodged line known to profiles and prices, as the server does")
    private boolean observe;

    @Option(names = "--seed", paramLabel = "N", description = "of world and lot (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.println(
                "declarations  trained on  training s  scored    scoring s (of the core)  µs each, s a million  learnt  heap MB"
                        + "  found in the top 5 %  minutes in all  MB a million");
        double minutesEach = 0;
        for (int count : declarations) {
            if (minutesEach > 0) {
                out.printf(Locale.ROOT, "%,12d  will take about %.0f minutes%n", count, minutesEach * count);
                out.flush();
            }
            minutesEach = run(count) / count;
        }
        return 0;
    }

    /// @return minutes it took, generating the declarations included
    private double run(int count) {
        long begun = System.nanoTime();
        var world = World.fromSeed(seed, WorldSettings.columns(count / WEEKDAYS, Drift.STILL));
        var lot = new SplittableRandom(seed);
        Iterator<LabelledRecord> lines = SimulatedGoods.of(
                        world, START.atStartOfDay(CargoCommands.ZONE).toInstant(), FAR)
                .limit(count)
                .iterator();
        List<LabelledRecord> first = new ArrayList<>();
        int passed = 0;
        int most = (int) Math.min(training, count * inspected / 2);
        while (lines.hasNext() && first.size() < most) {
            LabelledRecord line = lines.next();
            passed++;
            if (lot.nextDouble() < inspected) {
                first.add(line);
            }
        }
        var progress = Progress.on(spec.commandLine().getErr(), "declarations scored");
        long start = System.nanoTime();
        CargoModel model =
                CargoModel.train(first, TrainingSettings.standard(), org.smartcustoms.engines.scoring.Progress.SILENT);
        double trainingSeconds = (System.nanoTime() - start) / 1e9;
        first.clear();
        double threshold = model.card().threshold(0.05);
        Scorer scorer = model.scorer();
        long scoring = 0;
        long scored = 0;
        long learnt = 0;
        long top = 0;
        long found = 0;
        List<LabelledRecord> block = new ArrayList<>();
        while (lines.hasNext()) {
            block.clear();
            while (lines.hasNext() && block.size() < 10_000) {
                block.add(lines.next());
            }
            long before = CoreClock.now();
            for (LabelledRecord line : block) {
                boolean high = scorer.score(line.record(), Explanation.REASONS).probability() > threshold;
                top += high ? 1 : 0;
                found += high && line.outcome().illicit() ? 1 : 0;
                if (lot.nextDouble() < inspected) {
                    model.learn(line.record(), line.outcome());
                    learnt++;
                }
                if (observe) {
                    model.observe(line.record());
                }
            }
            scoring += CoreClock.now() - before;
            scored += block.size();
            progress.at(scored, count - passed);
        }
        progress.end();
        System.gc();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        double minutes = (System.nanoTime() - begun) / 60e9;
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,12d  %,10d  %10.1f  %,10d  %12.1f  %16.2f  %,9d  %,6d  %20.3f  %14.1f  %12.0f%n",
                        count,
                        most,
                        trainingSeconds,
                        scored,
                        scoring / 1e9,
                        scoring / 1e3 / scored,
                        learnt,
                        heap,
                        top == 0 ? 0 : (double) found / top,
                        minutes,
                        heap * 1e6 / count);
        spec.commandLine().getOut().flush();
        java.lang.ref.Reference.reachabilityFence(model);
        return minutes;
    }
}

package org.smartcustoms.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.history.Backtest;
import org.smartcustoms.engines.selectivity.history.BacktestRequest;
import org.smartcustoms.engines.selectivity.history.HistoryStore;
import org.smartcustoms.engines.selectivity.history.PastDeclaration;
import org.smartcustoms.engines.selectivity.history.Progress;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.CelNotation;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleAction;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.smartcustoms.engines.selectivity.selection.SelectedBy;

/// Draft rules over a long past, compared with a thousand live rules, on two threads.
final class BacktestBenchmark {

    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    private final int declarations;
    private final GeneratedWorld world;
    private final List<Rule> live;
    private final SplittableRandom random;

    BacktestBenchmark(int declarations, int liveRules, long seed) {
        this.declarations = declarations;
        world = new GeneratedWorld(seed);
        live = IntStream.range(0, liveRules).mapToObj(i -> world.rule(i).rule()).toList();
        random = new SplittableRandom(seed + 1);
    }

    void run() throws IOException {
        var folder = Files.createTempDirectory("backtest");
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            long start = System.nanoTime();
            for (int i = 0; i < declarations; i++) {
                store.appendNew(declaration(i));
            }
            store.seal();
            System.out.printf(
                    "built a history of %,d declarations in %.1f s, %,d MB on disk%n",
                    store.declarations(), seconds(start), store.bytes() >> 20);
            measure(store, "one rule", List.of(draft(1, "goods.hs.startsWith(\"0101\") && goods.value > 50000.0")));
            measure(
                    store,
                    "one rule that hits a fifth",
                    List.of(draft(1, "goods.taxRate >= 8.0 && goods.netMassKg < 1000.0")));
            measure(
                    store,
                    "ten rules",
                    IntStream.range(0, 10)
                            .mapToObj(i -> world.rule(10_000 + i).rule())
                            .toList());
            measure(
                    store,
                    "one rule with arithmetic (CEL)",
                    List.of(draft(1, "goods.origin == \"" + origin() + "\" && goods.value / goods.netMassKg < 2.0")));
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    private void measure(HistoryStore store, String what, List<Rule> drafts) {
        long start = System.nanoTime();
        var backtest = new Backtest(store, ListSnapshot.EMPTY);
        var report = backtest.run(BacktestRequest.overAll(drafts, live), Progress.UNWATCHED);
        double first = seconds(start);
        start = System.nanoTime();
        var again = backtest.run(BacktestRequest.overAll(drafts, live), Progress.UNWATCHED);
        double second = seconds(start);
        if (!again.equals(report)) {
            throw new IllegalStateException("two runs of the same back-test differ");
        }
        var all = report.together();
        System.out.printf(
                "%-32s %5.1f s, again %5.1f s: %,d hits, %,d examined, precision %.3f [%.3f, %.3f], %,d also by live rules,"
                        + " base rate %.3f%n",
                what,
                first,
                second,
                all.hits(),
                all.examined(),
                all.precision().value(),
                all.precision().low(),
                all.precision().high(),
                all.byLiveRules(),
                report.baseRate().value());
        if (first > 60) {
            throw new IllegalStateException("the back-test took longer than 60 s");
        }
    }

    private PastDeclaration declaration(int i) {
        var line = world.line();
        long second = 1_700_000_000L + i * 5L;
        var facts = GeneratedWorld.fill(CATALOGUE.facts(), line)
                .number("time.hour", second / 3600 % 24)
                .number("score.probability", Math.round(random.nextDouble() * 1000) / 1000.0)
                .build();
        boolean examined = random.nextInt(20) == 0;
        boolean bad = random.nextDouble() < (line.getTaxRate() >= 8 ? 0.3 : 0.1);
        var result = !examined ? Result.UNKNOWN : bad ? Result.FOUND : Result.CLEAN;
        return new PastDeclaration(
                new UUID((1_700_000_000_000L + i * 5_000L) << 16 | 0x7000, random.nextLong()),
                second,
                List.of(facts),
                examined ? SelectedBy.MODEL : SelectedBy.NONE,
                result,
                result == Result.FOUND ? line.getCustomsValue() * 0.2 : 0);
    }

    private String origin() {
        return world.line().getOrigin();
    }

    private static Rule draft(int number, String cel) {
        return new Rule(
                "draft-" + number,
                1,
                cel,
                new CelNotation(CATALOGUE).parse(cel),
                new RuleAction(Lane.EXAMINATION, 100),
                0);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

package org.smartcustoms.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.RuleIndex;

/// Our rule index and Drools over the same rules and declarations, in turn, in one process. Every rule's hits
/// must be the same in both, or the run fails.
final class RulesBenchmark {

    private static final int ROUNDS = 3;
    /// So many, or the clock would be too coarse for it.
    private static final int OUR_PASSES = 20;

    private final int rules;
    private final List<GeneratedWorld.BothWays> written;
    private final List<GeneratedLine> lines;
    private final List<Facts> facts;

    RulesBenchmark(int rules, int declarations, long seed) {
        this.rules = rules;
        var world = new GeneratedWorld(seed);
        written = IntStream.range(0, rules).mapToObj(world::rule).toList();
        lines = world.lines(declarations);
        facts = lines.stream().map(GeneratedWorld::facts).toList();
    }

    void run() {
        long start = System.nanoTime();
        var index = RuleIndex.compile(
                written.stream().map(GeneratedWorld.BothWays::rule).toList(),
                FieldCatalogue.standard(),
                ListSnapshot.EMPTY);
        System.out.printf("ours: compiled %,d rules in %,d ms%n", rules, (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        var drools = compileDrools();
        System.out.printf("Drools: compiled %,d rules in %,d ms%n", rules, (System.nanoTime() - start) / 1_000_000);

        var best = new double[Contender.values().length][2];
        var expected = measure(Contender.OURS, index, drools).hits();
        for (int round = 0; round < ROUNDS; round++) {
            for (var contender : Contender.values()) {
                var measured = measure(contender, index, drools);
                if (!measured.hits().agreesWith(expected)) {
                    throw new IllegalStateException("the engines disagree: %,d hits against %,d"
                            .formatted(measured.hits().total(), expected.total()));
                }
                var of = best[contender.ordinal()];
                of[0] = Math.max(of[0], measured.perSecond());
                of[1] = Math.max(of[1], measured.perCoreSecond());
            }
        }
        report(best, expected);
    }

    private void report(double[][] best, HitCounts expected) {
        System.out.printf(
                "%,d rules, %,d declarations, %,d hits in every run, the same for each rule; best of %d rounds%n",
                rules, lines.size(), expected.total(), ROUNDS);
        for (var contender : Contender.values()) {
            var of = best[contender.ordinal()];
            System.out.printf(
                    "%-32s %,12.0f declarations a second, %,12.0f a core-second%n", contender.label, of[0], of[1]);
        }
        var ours = best[Contender.OURS_2.ordinal()];
        double stateless = ours[1] / best[Contender.STATELESS_2.ordinal()][1];
        double batch = ours[1] / best[Contender.BATCH_2.ordinal()][1];
        System.out.printf(
                "for the same work of a core, ours does %.0f x Drools stateless and %.0f x Drools in batch sessions%n",
                stateless, batch);
        if (stateless < 20) {
            throw new IllegalStateException("below 20 times Drools");
        }
    }

    private enum Contender {
        OURS("ours, 1 thread"),
        OURS_2("ours, 2 threads"),
        STATELESS("Drools stateless, 1 thread"),
        STATELESS_2("Drools stateless, 2 threads"),
        BATCH("Drools batch session, 1 thread"),
        BATCH_2("Drools batch session, 2 threads");

        private final String label;

        Contender(String label) {
            this.label = label;
        }
    }

    private Parallel.Measured measure(Contender contender, RuleIndex index, KieBase drools) {
        return switch (contender) {
            case OURS -> ours(index, 1);
            case OURS_2 -> ours(index, 2);
            case STATELESS -> stateless(drools, 1);
            case STATELESS_2 -> stateless(drools, 2);
            case BATCH -> batch(drools, 1);
            case BATCH_2 -> batch(drools, 2);
        };
    }

    /// As a decision does it: the full list of hits with each rule's id and action.
    private Parallel.Measured ours(RuleIndex index, int threads) {
        var position = new HashMap<String, Integer>();
        for (int i = 0; i < rules; i++) {
            position.put(written.get(i).rule().id(), i);
        }
        return Parallel.run(facts, threads, rules, OUR_PASSES, share -> {
            var counts = new HitCounts(rules);
            for (var line : share) {
                for (var hit : index.evaluate(List.of(line)).hits()) {
                    counts.hit(position.getOrDefault(hit.rule().id(), -1));
                }
            }
            return counts;
        });
    }

    /// One session a declaration, as a decision needs it.
    private Parallel.Measured stateless(KieBase base, int threads) {
        return Parallel.run(lines, threads, rules, 1, share -> {
            var counts = new HitCounts(rules);
            var session = base.newStatelessKieSession();
            session.setGlobal("hits", counts);
            for (var line : share) {
                session.execute(line);
            }
            return counts;
        });
    }

    /// One session for many declarations, emptied every thousand: the most Drools can give to a batch.
    private Parallel.Measured batch(KieBase base, int threads) {
        return Parallel.run(lines, threads, rules, 1, share -> {
            var counts = new HitCounts(rules);
            for (int from = 0; from < share.size(); from += 1_000) {
                var session = base.newKieSession();
                session.setGlobal("hits", counts);
                share.subList(from, Math.min(from + 1_000, share.size())).forEach(session::insert);
                session.fireAllRules();
                session.dispose();
            }
            return counts;
        });
    }

    private KieBase compileDrools() {
        var text = new StringBuilder("package bench\nimport org.smartcustoms.benchmarks.GeneratedLine\n"
                + "global org.smartcustoms.benchmarks.HitCounts hits\n");
        written.forEach(w -> text.append(w.drools()));
        var services = KieServices.Factory.get();
        var files = services.newKieFileSystem().write("src/main/resources/bench/rules.drl", text.toString());
        var builder = services.newKieBuilder(files);
        DroolsBuild.build(builder);
        var problems = builder.getResults().getMessages(Message.Level.ERROR);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Drools refuses the rules: " + problems.getFirst());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }
}

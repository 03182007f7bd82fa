package org.smartcustoms.engines.selectivity.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.Condition;
import org.smartcustoms.engines.selectivity.rules.ConditionEvaluator;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleAction;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;
import org.smartcustoms.engines.selectivity.rules.Verdict;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.smartcustoms.engines.selectivity.selection.SelectedBy;

class BacktestTests {

    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 77})
    void countsWhatEachRuleAloneWouldCount(long seed) {
        var world = new PastWorld(seed);
        var past = world.declarations(6_000);
        var rules = IntStream.range(0, 40).mapToObj(world.rules()::rule).toList();
        try (var store = stored(past, 2_500)) {
            var report = run(store, rules, List.of());

            for (int r = 0; r < rules.size(); r++) {
                var evaluator = ConditionEvaluator.of(rules.get(r).condition(), CATALOGUE, ListSnapshot.EMPTY);
                long hits = 0;
                long failed = 0;
                long found = 0;
                double shortfall = 0;
                for (var declaration : past) {
                    var verdicts = declaration.lines().stream()
                            .map(evaluator::evaluate)
                            .toList();
                    if (verdicts.contains(Verdict.HOLDS)) {
                        hits++;
                        found += declaration.result() == Result.FOUND ? 1 : 0;
                        shortfall += declaration.shortfall();
                    } else if (verdicts.stream().anyMatch(Verdict.CouldNotEvaluate.class::isInstance)) {
                        failed++;
                    }
                }
                var of = report.rules().get(r);
                assertThat(List.of(of.hits(), of.found(), of.notEvaluated()))
                        .as("seed %d, %s", seed, rules.get(r))
                        .containsExactly(hits, found, failed);
                assertThat(of.shortfall()).isCloseTo(shortfall, within(1e-6));
            }
        }
    }

    @Test
    void saysTheSameWhateverTheNumberOfThreads() {
        var world = new PastWorld(5);
        var rules = IntStream.range(0, 10).mapToObj(world.rules()::rule).toList();
        try (var store = stored(world.declarations(5_000), 700)) {
            var backtest = new Backtest(store, ListSnapshot.EMPTY);
            var one = new BacktestRequest(rules, rules, Long.MIN_VALUE, Long.MAX_VALUE, 5, 1);
            var three = new BacktestRequest(rules, rules, Long.MIN_VALUE, Long.MAX_VALUE, 5, 3);

            assertThat(backtest.run(three, Progress.UNWATCHED)).isEqualTo(backtest.run(one, Progress.UNWATCHED));
        }
    }

    @Test
    void comparesWithLiveRulesAndWithWhatWasSelected() {
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            store.append(declaration(1, "240220", 9, SelectedBy.MODEL, Result.FOUND, 500));
            store.append(declaration(2, "240220", 9, SelectedBy.NONE, Result.UNKNOWN, 0));
            store.append(declaration(3, "240310", 9, SelectedBy.NONE, Result.UNKNOWN, 0));
            store.append(declaration(4, "851713", 9, SelectedBy.RANDOM_CONTROL, Result.CLEAN, 0));
            store.append(declaration(5, "240220", 10 + 86_400L, SelectedBy.RULE, Result.CLEAN, 0));
            store.seal();

            var report = run(
                    store,
                    List.of(rule("draft", new Condition.Prefix("goods.hs", "24"), 50)),
                    List.of(rule("live", new Condition.Equals("goods.hs", "240220"), 100)));

            assertThat(report.declarations()).isEqualTo(5);
            assertThat(report.baseRate().value()).isCloseTo(1 / 3.0, within(1e-12));
            var draft = report.rules().getFirst();
            assertThat(draft.hits()).isEqualTo(4);
            assertThat(draft.examined()).isEqualTo(2);
            assertThat(draft.precision().value()).isEqualTo(0.5);
            assertThat(draft.bySelection()).isEqualTo(new BacktestReport.SelectionCounts(1, 0, 0, 1, 2));
            assertThat(draft.byLiveRules()).isEqualTo(3);
            assertThat(draft.overlap())
                    .containsExactly(new BacktestReport.Overlap(new RuleVersion("live", 1), "live", 3));
            assertThat(draft.load()).singleElement().satisfies(load -> {
                assertThat(load.office()).isEqualTo("SBP");
                assertThat(load.hour()).isEqualTo(14);
                // Two unexamined hits at a rate of 50 % over one day and a second.
                assertThat(load.extraPerDay()).isCloseTo(1.0, within(1e-3));
            });
            assertThat(draft.examples())
                    .extracting(BacktestReport.Example::result)
                    .containsExactly(Result.FOUND, Result.CLEAN, Result.UNKNOWN, Result.UNKNOWN);
        }
    }

    @Test
    void looksOnlyAtThePeriodAskedFor() {
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            for (int i = 0; i < 10; i++) {
                store.append(declaration(i, "24", 1000 + i, SelectedBy.NONE, Result.UNKNOWN, 0));
            }
            store.seal();
            var request = new BacktestRequest(
                    List.of(rule("r", new Condition.Known("goods.hs"), 100)), List.of(), 1003, 1007, 0, 1);

            assertThat(new Backtest(store, ListSnapshot.EMPTY)
                            .run(request, Progress.UNWATCHED)
                            .together()
                            .hits())
                    .isEqualTo(4);
        }
    }

    @Test
    void stopsWhenAskedTo() {
        var world = new PastWorld(9);
        try (var store = stored(world.declarations(3_000), 500)) {
            var request = BacktestRequest.overAll(List.of(world.rules().rule(1)), List.of());

            assertThatThrownBy(() ->
                            new Backtest(store, ListSnapshot.EMPTY).run(request, (done, of) -> Progress.Wish.STOP))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private HistoryStore stored(List<PastDeclaration> past, int sealEvery) {
        var store = HistoryStore.open(folder, CATALOGUE);
        for (int i = 0; i < past.size(); i++) {
            store.append(past.get(i));
            if (i % sealEvery == sealEvery - 1) {
                store.seal();
            }
        }
        store.seal();
        return store;
    }

    private static BacktestReport run(HistoryStore store, List<Rule> drafts, List<Rule> live) {
        return new Backtest(store, ListSnapshot.EMPTY).run(BacktestRequest.overAll(drafts, live), Progress.UNWATCHED);
    }

    private static Rule rule(String id, Condition condition, double rate) {
        return new Rule(id, 1, id, condition, new RuleAction(Lane.EXAMINATION, rate), 1);
    }

    private static PastDeclaration declaration(
            long id, String hs, long second, SelectedBy by, Result result, double shortfall) {
        var facts = CATALOGUE
                .facts()
                .text("goods.hs", hs)
                .text("declaration.office", "SBP")
                .number("time.hour", 14)
                .build();
        return new PastDeclaration(new UUID(0, id), second, List.of(facts), by, result, shortfall);
    }
}

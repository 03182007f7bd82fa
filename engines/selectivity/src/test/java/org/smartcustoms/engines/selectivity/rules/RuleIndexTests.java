package org.smartcustoms.engines.selectivity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;

class RuleIndexTests {

    private final FieldCatalogue catalogue = FieldCatalogue.standard();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20260101})
    void saysTheSameAsEachRuleAlone(long seed) {
        var world = new RandomRules(new Random(seed));
        var rules = IntStream.range(0, 300).mapToObj(world::rule).toList();
        var index = RuleIndex.compile(rules, catalogue, ListSnapshot.EMPTY);
        var alone = index.rules().stream()
                .map(r -> ConditionEvaluator.of(r.condition(), catalogue, ListSnapshot.EMPTY))
                .toList();

        for (int n = 0; n < 500; n++) {
            var lines =
                    IntStream.rangeClosed(0, n % 3).mapToObj(i -> world.facts()).toList();
            var hits = new ArrayList<String>();
            var failed = new ArrayList<String>();
            for (int r = 0; r < alone.size(); r++) {
                var evaluator = alone.get(r);
                var verdicts = lines.stream().map(evaluator::evaluate).toList();
                if (verdicts.contains(Verdict.HOLDS)) {
                    hits.add(index.rules().get(r).id());
                } else if (verdicts.stream().anyMatch(Verdict.CouldNotEvaluate.class::isInstance)) {
                    failed.add(index.rules().get(r).id());
                }
            }
            var outcome = index.evaluate(lines);
            assertThat(outcome.hits())
                    .as("hits, seed %d, record %d", seed, n)
                    .extracting(h -> h.rule().id())
                    .containsExactlyElementsOf(hits);
            assertThat(outcome.notEvaluated())
                    .as("not evaluated, seed %d, record %d", seed, n)
                    .extracting(f -> f.rule().id())
                    .containsExactlyElementsOf(failed);
        }
    }

    @Test
    void tellsHitsByPriority() {
        var always = new Condition.Known("goods.hs");
        var index = compile(rule("low", always, 1), rule("b", always, 9), rule("a", always, 9));

        assertThat(index.evaluate(List.of(
                                catalogue.facts().text("goods.hs", "240220").build()))
                        .hits())
                .extracting(h -> h.rule().id())
                .containsExactly("a", "b", "low");
    }

    @Test
    void hitsADeclarationWhenAnyLineIsHit() {
        var index = compile(rule("r", new Condition.Prefix("goods.hs", "24"), 1));

        var outcome = index.evaluate(List.of(
                catalogue.facts().text("goods.hs", "851713").build(),
                catalogue.facts().text("goods.hs", "240220").build()));

        assertThat(outcome.hits()).hasSize(1);
    }

    @Test
    void reportsARuleThatReadsAnUnusableValueAndGoesOn() {
        var index = compile(
                rule("mass", new Condition.Comparison("goods.netMassKg", Order.BELOW, 5), 1),
                rule("hs", new Condition.Prefix("goods.hs", "24"), 1));

        var outcome = index.evaluate(List.of(catalogue
                .facts()
                .text("goods.hs", "240220")
                .unusable("goods.netMassKg", "abc")
                .build()));

        assertThat(outcome.hits()).extracting(h -> h.rule().id()).containsExactly("hs");
        assertThat(outcome.notEvaluated())
                .containsExactly(new NotEvaluated(
                        new RuleVersion("mass", 1), "`goods.netMassKg` was declared as \"abc\", which cannot be read"));
    }

    @Test
    void excludesABoundThatIsExcluded() {
        var index = compile(
                rule("above", new Condition.Comparison("goods.value", Order.ABOVE, 10), 1),
                rule("at-least", new Condition.Comparison("goods.value", Order.AT_LEAST, 10), 1),
                rule("below", new Condition.Comparison("goods.value", Order.BELOW, 10), 1),
                rule("at-most", new Condition.Comparison("goods.value", Order.AT_MOST, 10), 1));

        assertThat(index.evaluate(List.of(
                                catalogue.facts().number("goods.value", 10).build()))
                        .hits())
                .extracting(h -> h.rule().id())
                .containsExactly("at-least", "at-most");
    }

    @Test
    void takesAConditionWithTooManyWaysAsAWhole() {
        var parts = new ArrayList<Condition>();
        for (int i = 0; i < 12; i++) {
            parts.add(Condition.any(
                    new Condition.Comparison("goods.value", Order.EQUAL, i), new Condition.Known("goods.hs")));
        }
        var index = compile(rule("r", new Condition.All(parts), 1));

        assertThat(Dnf.of(new Condition.All(parts))).isEmpty();
        assertThat(index.countHits(catalogue.facts().text("goods.hs", "24").build()))
                .isEqualTo(1);
        assertThat(index.countHits(catalogue.facts().build())).isZero();
    }

    @Test
    void refusesTwoRulesOfOneId() {
        var rule = rule("r", new Condition.Known("goods.hs"), 1);

        assertThatThrownBy(() -> compile(rule, rule)).hasMessage("two live rules have the same id");
    }

    @Test
    void holdsManyValuesOfOneField() {
        var many = new TreeSet<String>();
        IntStream.range(0, 200).forEach(i -> many.add("V" + i));
        var index = compile(rule("r", new Condition.In("goods.hs", many), 1));

        assertThat(index.countHits(catalogue.facts().text("goods.hs", "V150").build()))
                .isEqualTo(1);
        assertThat(index.countHits(catalogue.facts().text("goods.hs", "V200").build()))
                .isZero();
    }

    private RuleIndex compile(Rule... rules) {
        return RuleIndex.compile(List.of(rules), catalogue, ListSnapshot.EMPTY);
    }

    private static Rule rule(String id, Condition condition, int priority) {
        return new Rule(id, 1, id, condition, new RuleAction(Lane.EXAMINATION, 100), priority);
    }
}

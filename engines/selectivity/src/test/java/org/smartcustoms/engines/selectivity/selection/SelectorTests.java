package org.smartcustoms.engines.selectivity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.rules.RuleAction;
import org.smartcustoms.engines.selectivity.rules.RuleHit;
import org.smartcustoms.engines.selectivity.rules.RuleOutcome;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;

class SelectorTests {

    private static final OfficePlan PLAN = new OfficePlan("SBP", 3, 0.10, 0.01, 0.005, 0.03, 0.5, 30, 1e9, 0.25);
    private static final Chance CHANCE = new Chance("test seed");

    @ParameterizedTest(name = "rate {0}")
    @ValueSource(doubles = {0.02, 0.05, 0.10, 0.30})
    void holdsTheExpectedRateWhileScoresDrift(double rate) {
        var selector = selector(new OfficePlan("SBP", 1, rate, 0.01, rate / 20, rate / 4, 0.5, 30, 1e9, 0.25));
        var random = new Random(7);
        int examined = 0;
        int n = 40_000;
        for (int i = 0; i < n; i++) {
            double value = Math.exp(random.nextGaussian() + 3.0 * i / n);
            if (selector.select(candidate("D" + i, value), 0).selectedBy() != SelectedBy.NONE) {
                examined++;
            }
        }
        assertThat((double) examined / n).isCloseTo(rate, within(rate * 0.05));
    }

    @Test
    void takesTheMostValuePerMinuteFirst() {
        var selector = selector(PLAN);
        var random = new Random(11);
        var taken = new ArrayList<Double>();
        var left = new ArrayList<Double>();
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextDouble() * 100;
            var by = selector.select(candidate("D" + i, value), 0).selectedBy();
            if (i > 2_000 && by == SelectedBy.MODEL) {
                taken.add(value);
            } else if (i > 2_000 && by == SelectedBy.NONE) {
                left.add(value);
            }
        }
        assertThat(taken).allMatch(v -> v > 85);
        assertThat(left.stream().filter(v -> v > 95).count()).isLessThan(20);
    }

    @Test
    void sharesTheQuotaByChanceWhenAllAreWorthTheSame() {
        var selector = selector(PLAN);
        int examined = 0;
        for (int i = 0; i < 20_000; i++) {
            examined += selector.select(candidate("D" + i, 5), 0).selectedBy() == SelectedBy.NONE ? 0 : 1;
        }
        assertThat(examined / 20_000.0).isCloseTo(0.10, within(0.01));
    }

    @Test
    void replaysBitForBit() {
        var selector = selector(PLAN);
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            var candidate = candidate("D" + i, random.nextDouble());
            var selection = selector.select(candidate, 0.01);
            var again = new Selector(new Chance("test seed")).replay(candidate, PLAN, selection.state());
            assertThat(again).isEqualTo(selection);
        }
    }

    @Test
    void drawsTrustedTradersIntoTheControlAsOftenAsOthersButExaminesThemLess() {
        var selector = selector(PLAN);
        var random = new Random(5);
        int[] control = new int[2];
        int[] examined = new int[2];
        for (int i = 0; i < 60_000; i++) {
            var standing = i % 2 == 0 ? Standing.ORDINARY : Standing.TRUSTED;
            var c = new Candidate(
                    "D" + i, "SBP", i, RuleOutcome.NOTHING, 0.1, random.nextDouble(), 0.2, Double.NaN, standing);
            var selection = selector.select(c, 0.01);
            control[i % 2] += selection.inControl() ? 1 : 0;
            examined[i % 2] += selection.selectedBy() == SelectedBy.NONE ? 0 : 1;
            assertThat(selection.controlProbability()).isEqualTo(PLAN.controlRate());
        }
        assertThat(control[1] / 30_000.0).isCloseTo(0.01, within(0.002));
        assertThat(control[0] / 30_000.0).isCloseTo(0.01, within(0.002));
        assertThat(examined[1]).isLessThan(examined[0] / 4);
    }

    @Test
    void selectsMandatoryCriteriaAtTheirRate() {
        var hit = hit("R", Lane.EXAMINATION, 40);
        var policy = new SelectionPolicy(CHANCE);
        int drawn = 0;
        for (int i = 0; i < 10_000; i++) {
            var c = new Candidate("D" + i, "SBP", 0, hit, 0, 0, 0, Double.NaN, Standing.ORDINARY);
            var selection = policy.select(c, PLAN, new PostState(Double.POSITIVE_INFINITY, 0, 0, 1, 1, 0));
            drawn += selection.selectedBy() == SelectedBy.RULE ? 1 : 0;
            assertThat(selection.otherProbability()).isCloseTo(0.4, within(1e-12));
            assertThat(selection.examinationProbability()).isCloseTo(1 - 0.6 * 0.99, within(1e-12));
        }
        assertThat(drawn / 10_000.0).isCloseTo(0.4, within(0.02));
    }

    @Test
    void sendsADocumentRuleToTheDocumentLaneOnly() {
        var c = new Candidate(
                "D-7", "SBP", 0, hit("R", Lane.DOCUMENT_CHECK, 100), 0, 0, 0, Double.NaN, Standing.ORDINARY);
        var selection = new SelectionPolicy(CHANCE).select(c, PLAN, new PostState(1e9, 0, 0, 1, 1, 0));

        assertThat(selection.lane()).isEqualTo(Lane.DOCUMENT_CHECK);
        assertThat(selection.selectedBy()).isEqualTo(SelectedBy.NONE);
        assertThat(selection.selectedBecause()).containsExactly(new RuleVersion("R", 1));
    }

    @Test
    void stopsToppingUpAtCapacityButNotMandatoryOnesOrTheControl() {
        var selector = selector(new OfficePlan("SBP", 1, 0.5, 0.05, 0.01, 0.02, 0.5, 30, 10, 0.25));
        int byRule = 0;
        int model = 0;
        int control = 0;
        for (int i = 0; i < 2_000; i++) {
            var rules = i % 10 == 0 ? hit("R", Lane.EXAMINATION, 100) : RuleOutcome.NOTHING;
            var selection = selector.select(
                    new Candidate("D" + i, "SBP", 60, rules, 0.5, 1 + i % 7, 0.5, Double.NaN, Standing.ORDINARY), 0.01);
            switch (selection.selectedBy()) {
                case RULE -> byRule++;
                case MODEL, NOVELTY, EXPLORATION -> model++;
                case RANDOM_CONTROL -> control++;
                case NONE -> {}
            }
        }
        assertThat(byRule).isEqualTo(200);
        assertThat(model).isLessThanOrEqualTo(10);
        assertThat(control).isBetween(60, 130);
    }

    @Test
    void decidesWithoutAModelScore() {
        var c = new Candidate(
                "D", "SBP", 0, RuleOutcome.NOTHING, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Standing.ORDINARY);

        assertThat(selector(PLAN).select(c, 0.01).examinationProbability()).isBetween(0.01, 0.1);
    }

    @Test
    void saysWhenAnOfficeHasNoPlan() {
        assertThatThrownBy(() -> new Selector(CHANCE).select(candidate("D", 1), 0))
                .hasMessage("the office SBP has no selection plan");
    }

    private static Selector selector(OfficePlan plan) {
        var selector = new Selector(CHANCE);
        selector.plan(plan);
        return selector;
    }

    private static Candidate candidate(String id, double value) {
        return new Candidate(id, "SBP", 0, RuleOutcome.NOTHING, 0.1, value, 0.2, Double.NaN, Standing.ORDINARY);
    }

    private static RuleOutcome hit(String id, Lane lane, double rate) {
        return new RuleOutcome(List.of(new RuleHit(new RuleVersion(id, 1), id, new RuleAction(lane, rate))), List.of());
    }
}

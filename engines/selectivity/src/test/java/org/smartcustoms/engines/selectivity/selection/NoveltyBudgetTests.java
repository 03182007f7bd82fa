package org.smartcustoms.engines.selectivity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.selectivity.rules.RuleOutcome;

class NoveltyBudgetTests {

    private static final Chance CHANCE = new Chance("test seed");
    private static final int MANY = 60_000;

    @ParameterizedTest(name = "one in {0} is new")
    @ValueSource(ints = {5, 20, 100})
    void spendsItsShareOnTheNewHoweverRareTheyAre(int oneIn) {
        var counts = run(plan(0.5), oneIn);

        assertThat(counts.novelty / (double) MANY).isCloseTo(0.5 * 0.004, within(0.0006));
        assertThat(counts.noveltyOfKnown).isZero();
    }

    @Test
    void leavesNothingToTheNewWhereThePlanKeepsNothing() {
        assertThat(run(plan(0), 10).novelty).isZero();
    }

    @Test
    void takesNothingFromTheExpectedRate() {
        assertThat(run(plan(0.5), 10).examined / (double) MANY).isCloseTo(0.10, within(0.005));
        assertThat(run(plan(1), 10).examined / (double) MANY).isCloseTo(0.10, within(0.005));
    }

    @Test
    void examinesTheNewWhateverTheirScore() {
        var worthless = candidate("D", 0, 1);
        var state = new PostState(1e9, 0, 0.02, 0.3, 0.1, 0);

        var selection = new SelectionPolicy(CHANCE).select(worthless, plan(0.5), state);

        // Control of 1 %; the new: a budget of 1 % over a tenth; the rest of exploration: 1 % at a weight of 1 over
        // 0.3.
        double others = 1 - (1 - 0.1) * (1 - 0.01 / 0.3);
        assertThat(selection.otherProbability()).isCloseTo(others, within(1e-12));
        assertThat(selection.examinationProbability()).isCloseTo(1 - (1 - others) * 0.99, within(1e-12));
    }

    @Test
    void drawsAsOftenAsItLogged() {
        var policy = new SelectionPolicy(CHANCE);
        var state = new PostState(1e9, 0, 0.02, 0.3, 0.05, 0);
        int drawn = 0;
        double logged = 0;
        for (int i = 0; i < 20_000; i++) {
            var selection = policy.select(candidate("D" + i, 0, 0.8), plan(1), state);
            drawn += selection.selectedBy() == SelectedBy.NOVELTY ? 1 : 0;
            logged += selection.otherProbability();
        }
        assertThat(drawn / 20_000.0).isCloseTo(0.32, within(0.01));
        assertThat(logged / 20_000).isCloseTo(0.32, within(1e-9));
    }

    @Test
    void makesNobodySureToBeExaminedForBeingNew() {
        var state = new PostState(1e9, 0, 0.02, 0.3, 1e-6, 0);

        assertThat(new SelectionPolicy(CHANCE)
                        .select(candidate("D", 0, 1), plan(1), state)
                        .otherProbability())
                .isEqualTo(0.5);
    }

    @Test
    void stopsWhenTheHourIsFull() {
        var full = new PostState(1e9, 0, 0.02, 0.3, 0.1, Integer.MAX_VALUE);

        assertThat(new SelectionPolicy(CHANCE)
                        .select(candidate("D", 0, 1), plan(1), full)
                        .otherProbability())
                .isZero();
    }

    @Test
    void refusesAShareThatIsNone() {
        assertThatThrownBy(() -> plan(1.2)).hasMessage("noveltyShare is a share from 0 to 1, not 1.2");
    }

    private record Counts(int novelty, int noveltyOfKnown, int examined) {}

    /// A stream in which one in so many is new, and what is new looks harmless.
    private static Counts run(OfficePlan plan, int oneIn) {
        var selector = new Selector(CHANCE);
        selector.plan(plan);
        int novelty = 0;
        int known = 0;
        int examined = 0;
        for (int i = 0; i < MANY; i++) {
            boolean fresh = i % oneIn == 0;
            var selection = selector.select(candidate("D" + i, fresh ? 0 : i * 7919L % 1000, fresh ? 0.9 : 0.1), 0.004);
            examined += selection.selectedBy() == SelectedBy.NONE ? 0 : 1;
            if (selection.selectedBy() == SelectedBy.NOVELTY) {
                novelty++;
                known += fresh ? 0 : 1;
            }
        }
        return new Counts(novelty, known, examined);
    }

    private static OfficePlan plan(double noveltyShare) {
        return new OfficePlan("SBP", 1, 0.10, 0.01, 0.002, 0.03, noveltyShare, 30, 1000, 0.25);
    }

    private static Candidate candidate(String id, double value, double novelty) {
        return new Candidate(
                id, "SBP", 0, RuleOutcome.NOTHING, 0.1, value, novelty, Double.NaN, Standing.ORDINARY, 1e9);
    }
}

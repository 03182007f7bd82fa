package org.smartcustoms.engines.selectivity.selection;

import java.util.ArrayList;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.rules.RuleHit;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;

/// The order of selection as a pure function: mandatory criteria (each at its rate), random control (the same for
/// everyone), the budget for what was never seen before, exploration, top-up by expected value per officer-minute. The
/// same candidate, plan, state and seed always give the same selection.
public final class SelectionPolicy {

    /// Nobody is sure to be examined for being new or little known.
    private static final double SUREST = 0.5;

    private final Chance chance;

    public SelectionPolicy(Chance chance) {
        this.chance = chance;
    }

    public Selection select(Candidate candidate, OfficePlan plan, PostState state) {
        var because = new ArrayList<RuleVersion>();
        var lane = Lane.RELEASE;
        boolean byRule = false;
        double spared = 1;
        for (RuleHit hit : candidate.rules().hits()) {
            boolean drawn =
                    drawn("rule:" + hit.rule().id(), candidate, hit.action().probability());
            if (hit.action().lane() == Lane.EXAMINATION) {
                spared *= 1 - hit.action().probability();
                byRule |= drawn;
            }
            if (drawn) {
                because.add(hit.rule());
                lane = lane.stricter(hit.action().lane());
            }
        }
        boolean full = state.examinationsThisHour() >= candidate.capacity(plan);
        boolean control = drawn("control", candidate, plan.controlRate());
        double novel = full ? 0 : noveltyProbability(candidate, plan, state);
        boolean isNovel = drawn("novelty", candidate, novel);
        double explored = full ? 0 : explorationProbability(candidate, plan, state);
        boolean explores = drawn("explore", candidate, explored);
        double taken = full ? 0 : topUpProbability(candidate, plan, state);
        boolean topUp = drawn("tie", candidate, taken);
        double others = 1 - spared * (1 - novel) * (1 - explored) * (1 - taken);
        var by = byRule
                ? SelectedBy.RULE
                : control
                        ? SelectedBy.RANDOM_CONTROL
                        : isNovel
                                ? SelectedBy.NOVELTY
                                : explores ? SelectedBy.EXPLORATION : topUp ? SelectedBy.MODEL : SelectedBy.NONE;
        return new Selection(
                candidate.declaration(),
                by == SelectedBy.NONE ? lane : Lane.EXAMINATION,
                by,
                because,
                control,
                byRule || isNovel || explores || topUp,
                1 - (1 - others) * (1 - plan.controlRate()),
                plan.controlRate(),
                others,
                candidate.rules().notEvaluated(),
                plan.version(),
                state);
    }

    private static double explorationProbability(Candidate candidate, OfficePlan plan, PostState state) {
        double weight = candidate.explorationWeight(plan) / state.meanExplorationWeight();
        return Math.min(SUREST, state.explorationShare() * (1 - plan.noveltyShare()) * weight);
    }

    /// Spreads the budget over what is new, however rare that is: the rarer, the likelier each is drawn.
    private static double noveltyProbability(Candidate candidate, OfficePlan plan, PostState state) {
        double budget = state.explorationShare() * plan.noveltyShare();
        double weight = candidate.noveltyWeight(plan);
        return budget == 0 || weight == 0 ? 0 : Math.min(SUREST, budget * weight / state.meanNoveltyWeight());
    }

    private static double topUpProbability(Candidate candidate, OfficePlan plan, PostState state) {
        var value = candidate.valuePerMinute(plan);
        if (value.isEmpty() || value.getAsDouble() < state.threshold()) {
            return 0;
        }
        return value.getAsDouble() == state.threshold() ? state.tieShare() : 1;
    }

    private boolean drawn(String purpose, Candidate candidate, double probability) {
        if (probability <= 0 || probability >= 1) {
            return probability >= 1;
        }
        return chance.draw(purpose, candidate.declaration()) < probability;
    }
}

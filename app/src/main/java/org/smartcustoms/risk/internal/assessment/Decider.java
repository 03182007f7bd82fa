package org.smartcustoms.risk.internal.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.Evidence;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.engines.selectivity.rules.RuleOutcome;
import org.smartcustoms.engines.selectivity.selection.Candidate;
import org.smartcustoms.engines.selectivity.selection.Selection;
import org.smartcustoms.engines.selectivity.selection.Standing;
import org.smartcustoms.risk.Assessment;
import org.smartcustoms.risk.SelectedBy;
import org.smartcustoms.risk.internal.assessment.Decision.Degraded;
import org.smartcustoms.risk.internal.assessment.Decision.Part;
import org.smartcustoms.risk.internal.assessment.Decision.Versions;
import org.smartcustoms.risk.internal.models.LiveModel;
import org.smartcustoms.risk.internal.plan.Worth;
import org.smartcustoms.risk.internal.rules.RuleBook;
import org.springframework.stereotype.Component;

/// Decides on one declaration: model, rules, selection, in this order. Each of the three may fail; the decision is then
/// made with the others and marked so.
@Component
public class Decider {

    private final FactSheets sheets;
    private final Reasoning reasoning = new Reasoning();

    Decider(FactSheets sheets) {
        this.sheets = sheets;
    }

    /// How the office's selection is asked: live, or again as it stood when a decision was made.
    public interface Selecting {
        /// @throws RuntimeException when no selection can be made
        Selection select(Candidate candidate);
    }

    /// What a decision is made with.
    ///
    /// @param evidence kept from an earlier decision, in the lines' order; absent to read the model's own
    /// @param capacityPerHour examinations the office can do in the hour of acceptance
    /// @param documentCheckFrom probability from which papers are checked although nothing selected the goods
    public record Means(
            LiveModel.Current model,
            @Nullable List<Evidence> evidence,
            RuleBook.Edition rules,
            Worth worth,
            Standing standing,
            double capacityPerHour,
            double documentCheckFrom,
            Selecting selecting) {}

    public Decision decide(Subject subject, Means means, Instant now) {
        var degraded = new ArrayList<Degraded>(1);
        means.model().fault().ifPresent(fault -> degraded.add(new Degraded(Part.MODEL, fault)));
        var scored = score(subject, means, degraded);
        var facts = facts(subject, scored, degraded);
        var hits = rules(facts, means.rules(), degraded);
        var worst = worst(scored, means.worth());
        double value = worst == null ? Double.NaN : means.worth().of(worst.score());
        double probability = worst == null ? Double.NaN : worst.score().probability();
        var selection = selection(subject, means, hits, worst, value, degraded);
        var lane = lane(selection, probability, means.documentCheckFrom());
        var rules = hits.hits().stream()
                .map(hit -> new Assessment.RuleHit(
                        hit.rule().id(),
                        hit.rule().version(),
                        hit.name(),
                        Lane.valueOf(hit.action().lane().name()),
                        hit.action().ratePercent(),
                        selection != null && selection.selectedBecause().contains(hit.rule())))
                .toList();
        var selectedBy = selection == null
                ? SelectedBy.NONE
                : SelectedBy.valueOf(selection.selectedBy().name());
        return new Decision(
                subject,
                lane,
                probability,
                worst == null ? Double.NaN : worst.score().criticalProbability(),
                value,
                worst == null ? Double.NaN : worst.score().revenueAtStake(),
                worst == null ? 1 : worst.score().novelty(),
                selectedBy,
                selection == null ? (lane == Lane.EXAMINATION ? 1 : 0) : selection.examinationProbability(),
                selection == null ? 0 : selection.controlProbability(),
                selection != null && selection.inControl(),
                worst == null ? subject.declaration().goods().getFirst().line() : worst.line(),
                reasoning.of(
                        subject,
                        worst == null ? null : explained(worst, means.model().model()),
                        rules,
                        selectedBy),
                rules,
                hits.notEvaluated(),
                List.copyOf(degraded),
                new Versions(
                        means.model().name(),
                        means.model().version(),
                        means.rules().number(),
                        means.rules().index().listVersion(),
                        selection == null ? 0 : selection.plan(),
                        means.worth()),
                means.standing(),
                selection == null ? null : selection.state(),
                scored.stream().map(line -> line.evidence().bytes()).toList(),
                now,
                0);
    }

    private static List<ScoredLine> score(Subject subject, Means means, List<Degraded> degraded) {
        try {
            var model = means.model().model();
            var lines = new ArrayList<ScoredLine>(subject.lines().size());
            for (int i = 0; i < subject.lines().size(); i++) {
                var record = subject.lines().get(i);
                var evidence = means.evidence() == null
                        ? model.evidence(record)
                        : means.evidence().get(i);
                lines.add(new ScoredLine(
                        subject.declaration().goods().get(i).line(),
                        record,
                        evidence,
                        model.score(record, evidence, CargoModel.Explanation.FIGURES_ONLY)));
            }
            return lines;
        } catch (RuntimeException failure) {
            degraded.add(new Degraded(Part.MODEL, told(failure)));
            return List.of();
        }
    }

    private static ScoredLine explained(ScoredLine line, CargoModel model) {
        return new ScoredLine(
                line.line(),
                line.record(),
                line.evidence(),
                model.score(line.record(), line.evidence(), CargoModel.Explanation.REASONS));
    }

    private List<Facts> facts(Subject subject, List<ScoredLine> scored, List<Degraded> degraded) {
        try {
            return sheets.of(subject, scored);
        } catch (RuntimeException failure) {
            degraded.add(new Degraded(Part.RULES, told(failure)));
            return List.of();
        }
    }

    private static RuleOutcome rules(List<Facts> facts, RuleBook.Edition rules, List<Degraded> degraded) {
        try {
            return rules.index().evaluate(facts);
        } catch (RuntimeException failure) {
            degraded.add(new Degraded(Part.RULES, told(failure)));
            return RuleOutcome.NOTHING;
        }
    }

    private static @Nullable ScoredLine worst(List<ScoredLine> scored, Worth worth) {
        ScoredLine worst = null;
        double most = Double.NEGATIVE_INFINITY;
        for (var line : scored) {
            double value = worth.of(line.score());
            if (value > most) {
                most = value;
                worst = line;
            }
        }
        return worst;
    }

    private static @Nullable Selection selection(
            Subject subject,
            Means means,
            RuleOutcome hits,
            @Nullable ScoredLine worst,
            double value,
            List<Degraded> degraded) {
        try {
            return means.selecting()
                    .select(new Candidate(
                            subject.id().toString(),
                            subject.declaration().office(),
                            subject.acceptedAt().getEpochSecond(),
                            hits,
                            worst == null ? Double.NaN : worst.score().probability(),
                            value,
                            worst == null ? 1 : Math.clamp(worst.score().novelty(), 0, 1),
                            Double.NaN,
                            means.standing(),
                            means.capacityPerHour()));
        } catch (RuntimeException failure) {
            degraded.add(new Degraded(Part.SELECTION, told(failure)));
            return null;
        }
    }

    /// Without a selection, a person reads the papers: nothing is released because the system failed.
    private static Lane lane(@Nullable Selection selection, double probability, double documentCheckFrom) {
        if (selection == null) {
            return Lane.DOCUMENT_CHECK;
        }
        var lane = Lane.valueOf(selection.lane().name());
        return lane == Lane.RELEASE && probability >= documentCheckFrom ? Lane.DOCUMENT_CHECK : lane;
    }

    private static String told(RuntimeException failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}

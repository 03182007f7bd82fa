package org.smartcustoms.risk.internal.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.engines.scoring.Evidence;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.risk.internal.assessment.JdbcAssessments.Stored;
import org.smartcustoms.risk.internal.models.PastModels;
import org.smartcustoms.risk.internal.plan.Plans;
import org.smartcustoms.risk.internal.rules.RuleBook;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes a decision again from what was kept (evidence, state of the post) and the versions it used (model, rules,
/// lists, plan), and compares the two bit for bit.
@Component
class Replay {

    private final JdbcAssessments assessments;
    private final Declarations declarations;
    private final CargoRecords records;
    private final PastModels models;
    private final RuleBook rules;
    private final Plans plans;
    private final Decider decider;
    private final JsonMapper json;

    Replay(
            JdbcAssessments assessments,
            Declarations declarations,
            CargoRecords records,
            PastModels models,
            RuleBook rules,
            Plans plans,
            Decider decider,
            JsonMapper json) {
        this.assessments = assessments;
        this.declarations = declarations;
        this.records = records;
        this.models = models;
        this.rules = rules;
        this.plans = plans;
        this.decider = decider;
        this.json = json;
    }

    /// @param identical whether everything came out the same to the last bit
    /// @param versions what it was made with, then and now
    record Replayed(boolean identical, Decision.Versions versions, List<Difference> differences) {}

    record Difference(String field, String then, String now) {}

    Replayed of(DeclarationId id) {
        var stored = assessments
                .find(id)
                .orElseThrow(() ->
                        Problem.notFound("There is no assessment of declaration " + id, "沒有報關單 " + id + " 的風險評估"));
        var declaration = declarations.get(id);
        if (declaration.version() != stored.version()
                && !declaration.status().name().equals("CANCELLED")) {
            throw Problem.conflict("It has been amended since and not been judged anew", "報關單其後已修改而未重新評估");
        }
        var subject = records.subject(
                id, stored.version(), declaration.acceptedAt(), declaration.content(), stored.decidedAt());
        var again = decider.decide(subject, means(stored, subject), stored.decidedAt());
        var differences = differences(stored, again);
        return new Replayed(differences.isEmpty(), again.versions(), differences);
    }

    private Decider.Means means(Stored stored, Subject subject) {
        var edition = rules.find(stored.rulesEdition())
                .orElseThrow(() ->
                        Problem.conflict("Edition " + stored.rulesEdition() + " of the rules is gone", "規則版次已不存在"));
        var plan = plans.find(subject.declaration().office(), stored.planVersion());
        var evidence = EvidenceBytes.split(stored.evidence());
        return new Decider.Means(
                models.find(stored.model(), stored.modelVersion()),
                evidence.isEmpty()
                        ? null
                        : IntStream.range(0, evidence.size())
                                .mapToObj(i -> Evidence.read(subject.lines().get(i), evidence.get(i)))
                                .toList(),
                edition,
                stored.detail().worth(),
                stored.detail().standing(),
                plan.map(found -> found.capacityAt(records.hour(subject.acceptedAt())))
                        .orElse(Double.NaN),
                plan.map(found -> found.documentCheckFrom()).orElse(1.0),
                candidate -> plans.replay(
                        candidate,
                        plan.orElseThrow(),
                        Objects.requireNonNull(stored.detail().post()).state()));
    }

    private List<Difference> differences(Stored then, Decision now) {
        var found = new ArrayList<Difference>();
        compare(found, "lane", then.lane(), now.lane());
        compare(found, "selectedBy", then.selectedBy(), now.selectedBy());
        compare(found, "probability", then.probability(), now.probability());
        compare(found, "criticalProbability", then.criticalProbability(), now.criticalProbability());
        compare(found, "expectedValue", then.expectedValue(), now.expectedValue());
        compare(found, "revenueAtStake", then.revenueAtStake(), now.revenueAtStake());
        compare(found, "novelty", then.novelty(), now.novelty());
        compare(found, "selectionProbability", then.selectionProbability(), now.selectionProbability());
        compare(found, "controlGroup", then.controlGroup(), now.controlGroup());
        compare(found, "line", then.line(), now.line());
        compare(found, "lists", then.detail().lists(), now.versions().lists());
        compare(found, "rules", json.writeValueAsString(then.detail().rules()), json.writeValueAsString(now.rules()));
        compare(
                found,
                "reasons",
                json.writeValueAsString(then.detail().reasons()),
                json.writeValueAsString(now.reasons()));
        return found;
    }

    private static void compare(List<Difference> found, String field, Object then, Object now) {
        if (!then.equals(now)) {
            found.add(new Difference(field, String.valueOf(then), String.valueOf(now)));
        }
    }
}

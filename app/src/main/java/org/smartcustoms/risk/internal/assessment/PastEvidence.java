package org.smartcustoms.risk.internal.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.Evidence;
import org.smartcustoms.engines.scoring.Score;
import org.smartcustoms.risk.internal.plan.Worth;
import org.springframework.stereotype.Component;

/// What was known when past decisions were made, so that another model can be asked about them.
@Component
public class PastEvidence {

    private final JdbcAssessments assessments;
    private final Declarations declarations;
    private final CargoRecords records;

    PastEvidence(JdbcAssessments assessments, Declarations declarations, CargoRecords records) {
        this.assessments = assessments;
        this.declarations = declarations;
        this.records = records;
    }

    /// One past declaration.
    ///
    /// @param lines its goods lines, each with its evidence at the same place
    /// @param worth what findings were worth then
    public record Past(DeclarationId declaration, List<CargoRecord> lines, List<Evidence> evidence, Worth worth) {

        public Score score(CargoModel model, int line) {
            return model.score(lines.get(line), evidence.get(line), CargoModel.Explanation.FIGURES_ONLY);
        }
    }

    /// Those of `ids` that were decided with evidence and by another version than `version`, as they were judged last.
    public List<Past> of(Collection<DeclarationId> ids, int version) {
        var stored = new HashMap<DeclarationId, JdbcAssessments.Stored>();
        assessments.find(ids).stream()
                .filter(one -> one.modelVersion() != version)
                .forEach(one -> stored.put(one.declaration(), one));
        var found = new ArrayList<Past>(stored.size());
        for (var declaration : declarations.listByIds(stored.keySet())) {
            var assessment = stored.get(declaration.id());
            if (assessment == null || assessment.version() != declaration.version()) {
                continue;
            }
            var lines = records.subject(
                            declaration.id(),
                            declaration.version(),
                            declaration.acceptedAt(),
                            declaration.content(),
                            assessment.decidedAt())
                    .lines();
            var kept = EvidenceBytes.split(assessment.evidence());
            if (kept.size() == lines.size()) {
                var evidence = new ArrayList<Evidence>(kept.size());
                for (int i = 0; i < kept.size(); i++) {
                    evidence.add(Evidence.read(lines.get(i), kept.get(i)));
                }
                found.add(new Past(
                        declaration.id(), lines, evidence, assessment.detail().worth()));
            }
        }
        return found;
    }
}

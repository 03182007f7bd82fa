package org.smartcustoms.risk.internal.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.risk.Assessment;
import org.smartcustoms.risk.Assessments;
import org.smartcustoms.risk.internal.models.LiveModel;
import org.springframework.stereotype.Component;

/// Tells kept assessments to other modules, in words.
@Component
class StoredAssessments implements Assessments {

    private final JdbcAssessments table;

    StoredAssessments(JdbcAssessments table) {
        this.table = table;
    }

    @Override
    public Optional<Assessment> find(DeclarationId declaration) {
        return table.find(declaration).map(StoredAssessments::told);
    }

    @Override
    public Map<DeclarationId, Assessment> find(Collection<DeclarationId> declarations) {
        var found = new LinkedHashMap<DeclarationId, Assessment>();
        if (!declarations.isEmpty()) {
            table.find(declarations).forEach(stored -> found.put(stored.declaration(), told(stored)));
        }
        return found;
    }

    @Override
    public List<Assessment> list(Lane lane, Instant from, int limit) {
        return table.list(lane, from, limit).stream()
                .map(StoredAssessments::told)
                .toList();
    }

    private static Assessment told(JdbcAssessments.Stored stored) {
        var detail = stored.detail();
        return new Assessment(
                stored.declaration(),
                stored.version(),
                stored.lane(),
                Double.isNaN(stored.probability()) ? 0 : Math.round(stored.probability() * 10_000) / 100.0,
                orZero(stored.probability()),
                orZero(stored.criticalProbability()),
                orZero(stored.expectedValue()),
                orZero(stored.revenueAtStake()),
                stored.novelty(),
                stored.selectedBy(),
                stored.selectionProbability(),
                stored.controlGroup(),
                stored.line(),
                detail.reasons().stream().map(ReasonWording::because).toList(),
                detail.rules(),
                new Assessment.ModelReference(
                        stored.model(),
                        stored.modelVersion(),
                        stored.model().equals(LiveModel.UNTRAINED) ? DegradedWording.NO_TRAINED_MODEL : null),
                degraded(detail),
                stored.decidedAt(),
                stored.micros());
    }

    private static List<Text> degraded(StoredDetail detail) {
        var texts = new java.util.ArrayList<Text>();
        detail.degraded().forEach(part -> texts.add(DegradedWording.of(part)));
        detail.notEvaluated().forEach(rule -> texts.add(DegradedWording.of(rule)));
        return List.copyOf(texts);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}

package org.smartcustoms.risk.internal.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.OutcomesStated;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.risk.ExaminationOutcome;
import org.smartcustoms.risk.RiskSignals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes outcomes in, from examinations and from files about the past, and has them learnt once they are committed.
@Component
class Signals implements RiskSignals {

    private final JdbcLabels labels;
    private final Learning learning;
    private final Audit audit;

    Signals(JdbcLabels labels, Learning learning, Audit audit) {
        this.labels = labels;
        this.learning = learning;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void outcome(ExaminationOutcome outcome) {
        outcomes(List.of(outcome));
    }

    @Override
    @Transactional
    public void outcomes(Collection<ExaminationOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        var contradicting = labels.add(outcomes);
        audit.record(contradicting.stream()
                .map(outcome -> AuditEntry.of("label.contradicted", "declaration", outcome.declaration())
                        .with(Map.of("illicit", outcome.illicit(), "source", outcome.source())))
                .toList());
        learnAfterCommit();
    }

    @Override
    @Transactional
    public void withdrawn(DeclarationId declaration) {
        if (labels.withdraw(declaration)) {
            audit.record(AuditEntry.of("label.withdrawn", "declaration", declaration));
            learnAfterCommit();
        }
    }

    private void learnAfterCommit() {
        AfterCommit.run(() -> learning.wake());
    }

    @EventListener
    @Transactional
    void on(OutcomesStated stated) {
        outcomes(stated.outcomes().stream()
                .map(outcome -> new ExaminationOutcome(
                        outcome.declaration(), outcome.illicit(), outcome.critical(), null, null, outcome.at(), "file"))
                .toList());
    }
}

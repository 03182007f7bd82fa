package org.smartcustoms.risk.internal.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.TrainingSettings;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.jobs.JobContext;
import org.smartcustoms.platform.jobs.JobHandler;
import org.smartcustoms.risk.internal.models.ModelRegistry;
import org.springframework.stereotype.Component;

/// Trains a model on every declaration with an outcome and registers it.
@Component
class TrainJob implements JobHandler {

    static final String KIND = "risk.train";
    private static final int STEPS = 1000;

    private final History history;
    private final JdbcLabels labels;
    private final ModelRegistry registry;
    private final Learning learning;
    private final Audit audit;
    private final Clock clock;

    TrainJob(History history, JdbcLabels labels, ModelRegistry registry, Learning learning, Audit audit, Clock clock) {
        this.history = history;
        this.labels = labels;
        this.registry = registry;
        this.learning = learning;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param why it is trained
    record Request(String why) {}

    record Trained(int version, String state, int rows, double auc, double averagePrecision) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Trained run(JobContext context) throws Exception {
        long until = labels.extent().last();
        var rows = examined(until, context);
        var model = CargoModel.train(
                rows,
                TrainingSettings.standard(),
                (stage, share) -> context.progress(Math.round(share * STEPS), STEPS, stage));
        var version = registry.add(model, until, context.createdBy());
        audit.record(AuditEntry.of("model.trained", "model", version.version())
                .with(Map.of("rows", rows.size(), "state", version.state().name())));
        learning.wake();
        var heldOut = version.card().heldOut();
        return new Trained(
                version.version(), version.state().name(), rows.size(), heldOut.auc(), heldOut.averagePrecision());
    }

    private List<LabelledRecord> examined(long until, JobContext context) {
        var rows = new ArrayList<LabelledRecord>();
        history.read(clock.instant(), page -> {
            page.stream()
                    .filter(past ->
                            past.label().filter(label -> label.seq() <= until).isPresent())
                    .forEach(past -> rows.addAll(past.examined()));
            context.progress(0, STEPS, "reading examined declarations: " + rows.size());
        });
        return rows;
    }
}

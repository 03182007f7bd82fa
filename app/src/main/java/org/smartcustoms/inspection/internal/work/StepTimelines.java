package org.smartcustoms.inspection.internal.work;

import java.util.List;
import java.util.UUID;
import org.smartcustoms.inspection.Timelines;
import org.springframework.stereotype.Component;

/// Tells the steps that were written down.
@Component
class StepTimelines implements Timelines {

    private final WorkHistory history;

    StepTimelines(WorkHistory history) {
        this.history = history;
    }

    @Override
    public List<Entry> of(UUID declaration) {
        return history.of(declaration).stream()
                .map(step -> new Entry(
                        step.kind().name(),
                        step.kind().title(),
                        step.at(),
                        step.actor().name(),
                        step.reason()))
                .toList();
    }
}

package org.smartcustoms.risk.internal.learning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.jobs.Jobs;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Has a model trained on everything known by now, in the background.
@RestController
class TrainingController {

    private final Jobs jobs;
    private final Audit audit;

    TrainingController(Jobs jobs, Audit audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    record Reasoned(@NotBlank @Size(max = 1000) String reason) {}

    record Queued(UUID jobId) {}

    @PostMapping("/api/models/training")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresPermission(Permission.MODEL_TRAIN)
    @Transactional
    Queued train(@Valid @RequestBody Reasoned command) {
        var job = jobs.enqueue(TrainJob.KIND, new TrainJob.Request(command.reason()));
        audit.record(AuditEntry.of("model.training-asked", "job", job).because(command.reason()));
        return new Queued(job);
    }
}

package org.smartcustoms.platform.jobs;

import java.util.List;
import java.util.UUID;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Jobs and how far they are.
@RestController
class JobsController {

    private static final int RECENT = 200;

    private final JdbcJobs jobs;
    private final Audit audit;

    JobsController(JdbcJobs jobs, Audit audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    @GetMapping("/api/jobs")
    @RequiresPermission(Permission.JOB_READ)
    List<JobView> list() {
        return jobs.recent(RECENT);
    }

    @GetMapping("/api/jobs/{id}")
    @RequiresPermission(Permission.JOB_READ)
    JobView get(@PathVariable UUID id) {
        return jobs.get(id);
    }

    @PostMapping("/api/jobs/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.JOB_READ)
    @Transactional
    void cancel(@PathVariable UUID id) {
        jobs.get(id);
        jobs.cancel(id);
        audit.record(AuditEntry.of("job.cancelled", "job", id));
    }
}

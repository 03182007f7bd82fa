package org.smartcustoms.inspection.internal.desk;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.desk.Commands.Assign;
import org.smartcustoms.inspection.internal.desk.Commands.Decide;
import org.smartcustoms.inspection.internal.desk.Commands.DecideOverride;
import org.smartcustoms.inspection.internal.desk.Commands.RecordFinding;
import org.smartcustoms.inspection.internal.desk.Commands.RequestOverride;
import org.smartcustoms.inspection.internal.desk.Commands.Start;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The officers' commands. Each answers with the work as it stands afterwards.
@RestController
class WorkController {

    private final Assignments assignments;
    private final Findings findings;
    private final Decisions decisions;
    private final Overrides overrides;
    private final PastFindings past;
    private final WorkViews views;

    WorkController(
            Assignments assignments,
            Findings findings,
            Decisions decisions,
            Overrides overrides,
            PastFindings past,
            WorkViews views) {
        this.assignments = assignments;
        this.findings = findings;
        this.decisions = decisions;
        this.overrides = overrides;
        this.past = past;
        this.views = views;
    }

    @GetMapping("/api/declarations/{id}/work")
    @RequiresPermission({Permission.TARGET_WORK, Permission.ASSESSMENT_READ})
    WorkView work(@PathVariable UUID id) {
        return views.of(id);
    }

    @GetMapping("/api/officers")
    @RequiresPermission(Permission.TARGET_WORK)
    List<Officer> officers() {
        return assignments.officers();
    }

    @PostMapping("/api/targets/{id}/assignment")
    @RequiresPermission(Permission.TARGET_WORK)
    WorkView assign(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Assign command) {
        assignments.assign(id, command == null ? Assign.TO_ME : command);
        return views.of(id);
    }

    @PostMapping("/api/targets/{id}/examination")
    @RequiresPermission(Permission.TARGET_WORK)
    WorkView start(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Start command) {
        assignments.start(id, command == null ? Start.NOW : command);
        return views.of(id);
    }

    @PostMapping("/api/targets/{id}/finding")
    @RequiresPermission(Permission.FINDING_RECORD)
    WorkView record(@PathVariable UUID id, @Valid @RequestBody RecordFinding command) {
        findings.record(id, command);
        return views.of(id);
    }

    @DeleteMapping("/api/targets/{id}/finding")
    @RequiresPermission(Permission.FINDING_RECORD)
    WorkView undo(@PathVariable UUID id, @RequestParam @Nullable Integer version) {
        findings.undo(id, new Start(version));
        return views.of(id);
    }

    @PostMapping("/api/targets/{id}/release")
    @RequiresPermission(Permission.RELEASE_DECIDE)
    WorkView release(@PathVariable UUID id, @Valid @RequestBody Decide command) {
        decisions.release(id, command);
        return views.of(id);
    }

    @PostMapping("/api/targets/{id}/detention")
    @RequiresPermission(Permission.RELEASE_DECIDE)
    WorkView detain(@PathVariable UUID id, @Valid @RequestBody Decide command) {
        decisions.detain(id, command);
        return views.of(id);
    }

    @PostMapping("/api/targets/{id}/override")
    @RequiresPermission(Permission.TARGET_WORK)
    WorkView override(@PathVariable UUID id, @Valid @RequestBody RequestOverride command) {
        overrides.request(id, command);
        return views.of(id);
    }

    @PostMapping("/api/targets/{id}/override/approval")
    @RequiresPermission(Permission.OVERRIDE_APPROVE)
    WorkView decideOverride(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable DecideOverride command) {
        overrides.decide(id, command == null ? DecideOverride.APPROVED : command);
        return views.of(id);
    }

    @PostMapping("/api/findings/batch")
    @RequiresPermission(Permission.FINDING_RECORD)
    PastFindings.BatchResult take(@Valid @RequestBody Commands.PastFindings batch) {
        return past.take(batch.findings());
    }
}

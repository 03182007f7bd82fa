package org.smartcustoms.risk.internal.assessment;

import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.risk.Assessment;
import org.smartcustoms.risk.Assessments;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What was decided on a declaration and why. Looking is recorded.
@RestController
class AssessmentController {

    private final Assessments assessments;
    private final Replay replay;
    private final Audit audit;

    AssessmentController(Assessments assessments, Replay replay, Audit audit) {
        this.assessments = assessments;
        this.replay = replay;
        this.audit = audit;
    }

    @GetMapping("/api/declarations/{id}/assessment")
    @RequiresPermission(Permission.ASSESSMENT_READ)
    @Transactional
    Assessment get(@PathVariable DeclarationId id) {
        var assessment = assessments
                .find(id)
                .orElseThrow(() ->
                        Problem.notFound("There is no assessment of declaration " + id, "沒有報關單 " + id + " 的風險評估"));
        audit.record(AuditEntry.of("assessment.read", "declaration", id));
        return assessment;
    }

    /// Makes the decision again from what was kept, and says whether it comes out the same to the last bit.
    @GetMapping("/api/declarations/{id}/assessment/replay")
    @RequiresPermission({Permission.RULE_READ, Permission.AUDIT_READ})
    @Transactional
    Replay.Replayed replay(@PathVariable DeclarationId id) {
        var replayed = replay.of(id);
        audit.record(AuditEntry.of("assessment.replayed", "declaration", id));
        return replayed;
    }
}

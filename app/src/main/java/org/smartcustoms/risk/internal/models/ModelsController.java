package org.smartcustoms.risk.internal.models;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The model registry: propose, promote by a second person, roll back.
@RestController
@RequestMapping("/api/models")
class ModelsController {

    private final ModelRegistry registry;
    private final ModelCurves curves;
    private final Renewal renewal;
    private final Audit audit;

    ModelsController(ModelRegistry registry, ModelCurves curves, Renewal renewal, Audit audit) {
        this.registry = registry;
        this.curves = curves;
        this.renewal = renewal;
        this.audit = audit;
    }

    record Reasoned(@NotBlank @Size(max = 1000) String reason) {}

    @GetMapping
    @RequiresPermission(Permission.MODEL_READ)
    List<ModelVersion> list() {
        return registry.list();
    }

    @GetMapping("/{version}")
    @RequiresPermission(Permission.MODEL_READ)
    ModelVersion get(@PathVariable int version) {
        return registry.get(version);
    }

    /// Precision, recall and revenue by rate, calibration and drift, from the version's own decisions. Version 0 is the
    /// time before any model was trained.
    @GetMapping("/{version}/curves")
    @RequiresPermission(Permission.MODEL_READ)
    ModelCurves.Curves curves(@PathVariable int version) {
        if (version != 0) {
            registry.get(version);
        }
        return curves.of(version);
    }

    @PostMapping("/{version}/proposal")
    @RequiresPermission({Permission.MODEL_TRAIN, Permission.MODEL_PROMOTE})
    @Transactional
    ModelVersion propose(@PathVariable int version, @Valid @RequestBody Reasoned command) {
        switch (registry.get(version).state()) {
            case TRAINED, RETIRED -> {}
            case PROPOSED -> throw Problem.conflict("It has been proposed already", "已提出啟用建議");
            case LIVE -> throw Problem.conflict("It is live already", "此版本已在使用");
        }
        registry.propose(version, Actors.current().username(), command.reason());
        audit.record(AuditEntry.of("model.proposed", "model", version).because(command.reason()));
        return registry.get(version);
    }

    @PostMapping("/{version}/promotion")
    @RequiresPermission(Permission.MODEL_PROMOTE)
    @Transactional
    ModelVersion promote(@PathVariable int version, @Valid @RequestBody Reasoned command) {
        var model = registry.get(version);
        if (model.state() != ModelVersion.State.PROPOSED) {
            throw Problem.conflict("Only a proposed version can be promoted", "只有已提出建議的版本可啟用");
        }
        var me = Actors.current().username();
        if (me.equals(model.proposedBy())) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED, "Someone other than the proposer has to promote it", "須由提出建議者以外的人員啟用");
        }
        registry.promote(version, me, command.reason());
        audit.record(AuditEntry.of("model.promoted", "model", version).because(command.reason()));
        wakeAfterCommit();
        return registry.get(version);
    }

    /// Puts the version that was live before back, at once and by one person: going back is the safe direction.
    @PostMapping("/rollback")
    @RequiresPermission(Permission.MODEL_PROMOTE)
    @Transactional
    ModelVersion rollBack(@Valid @RequestBody Reasoned command) {
        var previous = registry.previous()
                .orElseThrow(() -> Problem.conflict("There is no earlier model to go back to", "沒有可還原的較早模型"));
        registry.promote(previous.version(), Actors.current().username(), command.reason());
        audit.record(
                AuditEntry.of("model.rolled-back", "model", previous.version()).because(command.reason()));
        wakeAfterCommit();
        return registry.get(previous.version());
    }

    private void wakeAfterCommit() {
        AfterCommit.run(() -> renewal.soon());
    }
}

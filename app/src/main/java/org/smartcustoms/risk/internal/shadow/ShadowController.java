package org.smartcustoms.risk.internal.shadow;

import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.risk.internal.models.ModelRegistry;
import org.smartcustoms.risk.internal.models.ModelVersion;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A candidate running beside the live model, and how the two compare.
@RestController
@RequestMapping("/api/models/{version}")
class ShadowController {

    private final ModelRegistry registry;
    private final Comparison comparison;
    private final Audit audit;

    ShadowController(ModelRegistry registry, Comparison comparison, Audit audit) {
        this.registry = registry;
        this.comparison = comparison;
        this.audit = audit;
    }

    /// Has the version score, without deciding, what the live one decides. It takes the place of an earlier shadow.
    @PostMapping("/shadow")
    @RequiresPermission({Permission.MODEL_TRAIN, Permission.MODEL_PROMOTE})
    @Transactional
    ModelVersion start(@PathVariable int version) {
        if (registry.get(version).state() == ModelVersion.State.LIVE) {
            throw Problem.conflict("It is live: it decides by itself", "此版本已在使用");
        }
        registry.shadow(version, Actors.current().username());
        audit.record(AuditEntry.of("model.shadow-started", "model", version));
        return registry.get(version);
    }

    @DeleteMapping("/shadow")
    @RequiresPermission({Permission.MODEL_TRAIN, Permission.MODEL_PROMOTE})
    @Transactional
    ModelVersion stop(@PathVariable int version) {
        registry.get(version);
        registry.endShadow(version);
        audit.record(AuditEntry.of("model.shadow-ended", "model", version));
        return registry.get(version);
    }

    /// The version beside the live one on the same consignments.
    @GetMapping("/comparison")
    @RequiresPermission(Permission.MODEL_READ)
    Comparison.Compared compare(@PathVariable int version) {
        registry.get(version);
        int live = registry.liveVersion();
        if (live == 0 || live == version) {
            throw Problem.conflict("There is no other live model to compare it with", "沒有其他使用中的模型可作比較");
        }
        return comparison.of(live, version);
    }
}

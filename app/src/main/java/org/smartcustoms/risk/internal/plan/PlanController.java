package org.smartcustoms.risk.internal.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.selectivity.selection.OfficePlan;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.risk.internal.assessment.Worth;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Selection plans of offices; every version is kept.
@RestController
@RequestMapping("/api/plans")
class PlanController {

    private final Plans plans;
    private final JdbcPlans table;
    private final Audit audit;
    private final Clock clock;

    PlanController(Plans plans, JdbcPlans table, Audit audit, Clock clock) {
        this.plans = plans;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param worthFinding what any irregularity found is worth, in the currency of account
    /// @param worthCritical what a danger to the public is worth on top
    /// @param worthRevenue how much a unit of money at stake counts
    record SetPlan(
            @DecimalMin("0") @DecimalMax("1") double expectedRate,

            @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
            double controlRate,

            @DecimalMin("0") @DecimalMax("1") double explorationFloor,
            @DecimalMin("0") @DecimalMax("1") double explorationCeiling,
            @DecimalMin("1") @DecimalMax("1440") double minutesPerExamination,
            @DecimalMin("0.1") @DecimalMax("100000") double capacityPerHour,
            @DecimalMin("0") @DecimalMax("1") double trustedFactor,
            @DecimalMin("0") @DecimalMax("1") double documentCheckFrom,
            @DecimalMin("0") double worthFinding,
            @DecimalMin("0") double worthCritical,
            @DecimalMin("0") double worthRevenue,
            @NotBlank @Size(max = 1000) String reason) {}

    @GetMapping
    @RequiresPermission(Permission.PLAN_READ)
    List<SelectionPlan> list() {
        return table.latest();
    }

    @GetMapping("/{office}")
    @RequiresPermission(Permission.PLAN_READ)
    List<SelectionPlan> versions(@PathVariable String office) {
        var versions = table.versions(office);
        if (versions.isEmpty()) {
            throw Problem.notFound("There is no plan for " + office, "沒有 " + office + " 的選查計劃");
        }
        return versions;
    }

    @PutMapping("/{office}")
    @RequiresPermission(Permission.PLAN_WRITE)
    @Transactional
    SelectionPlan set(@PathVariable String office, @Valid @RequestBody SetPlan command) {
        if (command.explorationCeiling() < command.explorationFloor()) {
            throw Problem.invalid("/explorationCeiling", "must be at least the floor", "不可低於下限");
        }
        if (command.worthFinding() + command.worthCritical() + command.worthRevenue() <= 0) {
            throw Problem.invalid("/worthFinding", "something must be worth more than nothing", "至少一項價值須大於零");
        }
        int version = table.versions(office).stream()
                        .mapToInt(SelectionPlan::version)
                        .max()
                        .orElse(0)
                + 1;
        var plan = new SelectionPlan(
                new OfficePlan(
                        office,
                        version,
                        command.expectedRate(),
                        command.controlRate(),
                        command.explorationFloor(),
                        command.explorationCeiling(),
                        command.minutesPerExamination(),
                        command.capacityPerHour(),
                        command.trustedFactor()),
                command.documentCheckFrom(),
                new Worth(command.worthFinding(), command.worthCritical(), command.worthRevenue()),
                Actors.current().username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                command.reason());
        if (!table.add(plan)) {
            throw Problem.conflict("Someone set the plan at the same moment", "其他人員剛更改此計劃");
        }
        audit.record(AuditEntry.of("plan.set", "plan", office)
                .with(Map.of("version", version, "expectedRate", command.expectedRate()))
                .because(command.reason()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                plans.enforce(plan);
            }
        });
        return plan;
    }
}

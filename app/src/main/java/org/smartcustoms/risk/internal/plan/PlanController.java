package org.smartcustoms.risk.internal.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Selection plans of offices, changed by two persons; every version is kept.
@RestController
@RequestMapping("/api/plans")
class PlanController {

    private final JdbcPlans table;
    private final JdbcProposals proposed;
    private final Proposals proposals;

    PlanController(JdbcPlans table, JdbcProposals proposed, Proposals proposals) {
        this.table = table;
        this.proposed = proposed;
        this.proposals = proposals;
    }

    record ProposePlan(
            @NotNull @Valid PlanContent content,
            @NotBlank @Size(max = 1000) String reason) {}

    record Reasoned(@NotBlank @Size(max = 1000) String reason) {}

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

    /// Changes proposed: those waiting first.
    @GetMapping("/proposals")
    @RequiresPermission(Permission.PLAN_READ)
    List<JdbcProposals.Proposal> proposals(@RequestParam(defaultValue = "") String office) {
        return proposed.list(office);
    }

    @PostMapping("/{office}/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission({Permission.PLAN_PROPOSE, Permission.PLAN_WRITE})
    JdbcProposals.Proposal propose(@PathVariable String office, @Valid @RequestBody ProposePlan command) {
        return proposals.propose(office, command.content(), command.reason());
    }

    @PostMapping("/proposals/{id}/approval")
    @RequiresPermission(Permission.PLAN_WRITE)
    SelectionPlan approve(@PathVariable UUID id, @Valid @RequestBody Reasoned command) {
        return proposals.approve(id, command.reason());
    }

    @PostMapping("/proposals/{id}/rejection")
    @RequiresPermission(Permission.PLAN_WRITE)
    JdbcProposals.Proposal reject(@PathVariable UUID id, @Valid @RequestBody Reasoned command) {
        return proposals.reject(id, command.reason());
    }
}

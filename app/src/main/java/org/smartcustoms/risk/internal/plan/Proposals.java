package org.smartcustoms.risk.internal.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.smartcustoms.risk.internal.plan.JdbcProposals.Proposal;
import org.smartcustoms.risk.internal.plan.JdbcProposals.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The road of a plan: proposed by one person, approved or rejected by another. Approval makes the next version.
@Component
class Proposals {

    private final JdbcProposals table;
    private final JdbcPlans plans;
    private final Plans inForce;
    private final Audit audit;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Proposals(JdbcProposals table, JdbcPlans plans, Plans inForce, Audit audit, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.inForce = inForce;
        this.audit = audit;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    @Transactional
    public Proposal propose(String office, PlanContent content, String reason) {
        if (!office.matches("[A-Za-z0-9_.-]{1,20}")) {
            throw Problem.invalid(
                    "/office", "must be 1 to 20 letters, digits, dots or dashes", "須為 1 至 20 個字母、數字、點或橫線");
        }
        content.check();
        var id = ids.next();
        if (!table.add(id, office, content, reason, me())) {
            throw Problem.conflict("A change of this plan waits for approval already", "此計劃已有更改待批准");
        }
        audit.record(AuditEntry.of("plan.proposed", "plan", office)
                .with(Map.of("proposal", id, "expectedRate", content.expectedRate()))
                .because(reason));
        return get(id);
    }

    @Transactional
    public SelectionPlan approve(UUID id, String reason) {
        var proposal = open(id);
        if (proposal.proposedBy().equals(me())) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED, "Someone other than the proposer has to approve it", "須由提出者以外的人員批准");
        }
        int version = plans.newestVersion(proposal.office()) + 1;
        var plan = proposal.content()
                .plan(
                        proposal.office(),
                        version,
                        proposal.proposedBy(),
                        me(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        proposal.reason());
        if (!plans.addNow(plan) || !table.decide(id, State.APPROVED, me(), reason, version)) {
            throw Problem.conflict("Someone decided at the same moment", "其他人員剛作出決定");
        }
        audit.record(AuditEntry.of("plan.approved", "plan", proposal.office())
                .with(Map.of("proposal", id, "version", version))
                .because(reason));
        AfterCommit.run(() -> inForce.enforce(plan));
        return plan;
    }

    @Transactional
    public Proposal reject(UUID id, String reason) {
        var proposal = open(id);
        if (!table.decide(id, State.REJECTED, me(), reason, null)) {
            throw Problem.conflict("Someone decided at the same moment", "其他人員剛作出決定");
        }
        audit.record(AuditEntry.of("plan.rejected", "plan", proposal.office())
                .with(Map.of("proposal", id))
                .because(reason));
        return get(id);
    }

    private Proposal open(UUID id) {
        var proposal = get(id);
        if (proposal.state() != State.PROPOSED) {
            throw Problem.conflict("It has been decided already", "此更改已有決定");
        }
        return proposal;
    }

    private Proposal get(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("There is no proposal " + id, "沒有此更改建議"));
    }

    private static String me() {
        return Actors.current().username();
    }
}

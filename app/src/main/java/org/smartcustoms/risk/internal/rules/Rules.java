package org.smartcustoms.risk.internal.rules;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.smartcustoms.risk.internal.editions.JdbcEditions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The road of a rule: drafted, submitted, approved by someone who did not write it, live, withdrawn. Every step is
/// audited and every version stays.
@Component
class Rules {

    private final JdbcRules table;
    private final JdbcEditions editions;
    private final RuleBook book;
    private final Audit audit;
    private final Clock clock;

    Rules(JdbcRules table, JdbcEditions editions, RuleBook book, Audit audit, Clock clock) {
        this.table = table;
        this.editions = editions;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public StoredRule draft(DraftRule draft) {
        check(draft);
        var id = table.nextId();
        table.insert(id, 1, draft, me());
        recorded("rule.drafted", id, 1, null);
        return table.latest(id);
    }

    /// Rewrites the draft, or begins a new version where the newest one is past drafting.
    @Transactional
    public StoredRule revise(String id, DraftRule draft) {
        var latest = table.latest(id);
        check(draft);
        if (latest.state() == RuleState.SUBMITTED) {
            throw Problem.conflict("It waits for approval; have it rejected first", "規則待批准中，請先退回");
        }
        int version = latest.version();
        if (!table.rewrite(id, version, draft, me())) {
            version++;
            table.insert(id, version, draft, me());
        }
        recorded("rule.drafted", id, version, null);
        return table.latest(id);
    }

    @Transactional
    public StoredRule submit(String id) {
        var draft = inState(id, RuleState.DRAFT, "Only a draft can be submitted", "只有草稿可提交");
        table.submit(id, draft.version(), me());
        recorded("rule.submitted", id, draft.version(), null);
        return table.latest(id);
    }

    @Transactional
    public StoredRule approve(String id, String reason) {
        var submitted = inState(id, RuleState.SUBMITTED, "Only a submitted rule can be approved", "只有已提交的規則可批准");
        refuseOwnWork(submitted);
        var expires = submitted.expiresAt();
        if (expires != null && !expires.isAfter(clock.instant())) {
            throw Problem.conflict("Its last day has passed already", "規則的有效期已過");
        }
        table.inForce(id).ifPresent(old -> table.decide(id, old.version(), RuleState.REPLACED, me(), reason));
        table.decide(id, submitted.version(), RuleState.LIVE, me(), reason);
        recorded("rule.approved", id, submitted.version(), reason);
        publish("rule " + id + " v" + submitted.version() + " approved");
        return table.latest(id);
    }

    @Transactional
    public StoredRule reject(String id, String reason) {
        var submitted = inState(id, RuleState.SUBMITTED, "Only a submitted rule can be rejected", "只有已提交的規則可退回");
        table.decide(id, submitted.version(), RuleState.REJECTED, me(), reason);
        recorded("rule.rejected", id, submitted.version(), reason);
        return table.latest(id);
    }

    @Transactional
    public StoredRule withdraw(String id, String reason) {
        var live = table.inForce(id).orElseThrow(() -> Problem.conflict("It isn't live", "規則並非生效中"));
        table.decide(id, live.version(), RuleState.WITHDRAWN, me(), reason);
        recorded("rule.withdrawn", id, live.version(), reason);
        publish("rule " + id + " withdrawn");
        return table.latest(id);
    }

    /// Puts a rule that was stopped back in force, by someone who did not write it.
    @Transactional
    public StoredRule resume(String id, String reason) {
        var stopped = table.inForce(id)
                .filter(rule -> rule.state() == RuleState.STOPPED)
                .orElseThrow(() -> Problem.conflict("It has not been stopped", "規則並未被中止"));
        refuseOwnWork(stopped);
        table.decide(id, stopped.version(), RuleState.LIVE, me(), reason);
        recorded("rule.resumed", id, stopped.version(), reason);
        publish("rule " + id + " resumed");
        return table.latest(id);
    }

    /// Stops a rule that fires far above its forecast; the system's own deed.
    @Transactional
    public boolean stop(String id, int version, String reason) {
        if (table.find(id, version)
                .filter(rule -> rule.state() == RuleState.LIVE)
                .isEmpty()) {
            return false;
        }
        table.decide(id, version, RuleState.STOPPED, "system", reason);
        recorded("rule.stopped", id, version, reason);
        publish("rule " + id + " stopped");
        return true;
    }

    List<StoredRule> list() {
        return table.list();
    }

    List<StoredRule> versions(String id) {
        var versions = table.versions(id);
        if (versions.isEmpty()) {
            throw Problem.notFound("There is no rule " + id, "沒有規則 " + id);
        }
        return versions;
    }

    private void check(DraftRule draft) {
        RuleLanguage.checked(draft.notation(), draft.source());
        if (draft.lane() == org.smartcustoms.engines.selectivity.Lane.RELEASE) {
            throw Problem.invalid("/lane", "a rule selects for a document check or an examination", "規則只可選取作文件核對或查驗");
        }
        var expires = draft.expiresAt();
        if (expires != null && !expires.isAfter(clock.instant())) {
            throw Problem.invalid("/expiresAt", "lies in the past", "日期已過");
        }
    }

    private static void refuseOwnWork(StoredRule rule) {
        if (rule.authors().contains(me()) || me().equals(rule.submittedBy())) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED,
                    "Someone who did not write or submit the rule has to approve it",
                    "須由並非撰寫或提交此規則的人員批准");
        }
    }

    private StoredRule inState(String id, RuleState state, String en, String zh) {
        var latest = table.latest(id);
        if (latest.state() != state) {
            throw Problem.conflict(en, zh);
        }
        return latest;
    }

    private void publish(String cause) {
        editions.publish(cause);
        AfterCommit.run(() -> book.refresh());
    }

    private void recorded(String action, String id, int version, @Nullable String reason) {
        var entry = AuditEntry.of(action, "rule", id).with(Map.of("version", version));
        audit.record(reason == null ? entry : entry.because(reason));
    }

    private static String me() {
        return Actors.current().username();
    }
}

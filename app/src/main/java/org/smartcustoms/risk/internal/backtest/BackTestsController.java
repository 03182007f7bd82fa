package org.smartcustoms.risk.internal.backtest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.jobs.Jobs;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.risk.internal.rules.JdbcRules;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Back-tests of rules: asked for, watched as jobs, compared.
@RestController
class BackTestsController {

    private final JdbcRules rules;
    private final JdbcBackTests tests;
    private final Jobs jobs;
    private final Audit audit;
    private final TimeOrderedIds ids;

    BackTestsController(JdbcRules rules, JdbcBackTests tests, Jobs jobs, Audit audit, Clock clock) {
        this.rules = rules;
        this.tests = tests;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = new TimeOrderedIds(clock);
    }

    record Asked(UUID id, UUID jobId) {}

    @PostMapping("/api/rules/{id}/backtests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresPermission(Permission.RULE_DRAFT)
    @Transactional
    Asked ask(@PathVariable String id) {
        var rule = rules.latest(id);
        var test = ids.next();
        var job = jobs.enqueue(BackTestJob.KIND, new BackTestJob.Request(test));
        tests.add(test, rule, job, Actors.current().username());
        audit.record(AuditEntry.of("rule.back-tested", "rule", id).with(Map.of("version", rule.version())));
        return new Asked(test, job);
    }

    @GetMapping("/api/rules/{id}/backtests")
    @RequiresPermission(Permission.RULE_READ)
    List<JdbcBackTests.BackTest> list(@PathVariable String id) {
        return tests.of(id);
    }

    @GetMapping("/api/backtests/{id}")
    @RequiresPermission(Permission.RULE_READ)
    JdbcBackTests.BackTest get(@PathVariable UUID id) {
        return tests.find(id).orElseThrow(() -> Problem.notFound("There is no back-test " + id, "沒有此回溯測試"));
    }
}

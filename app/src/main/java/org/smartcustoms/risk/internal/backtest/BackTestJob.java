package org.smartcustoms.risk.internal.backtest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.smartcustoms.engines.selectivity.history.Backtest;
import org.smartcustoms.engines.selectivity.history.BacktestRequest;
import org.smartcustoms.engines.selectivity.history.Progress;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleAction;
import org.smartcustoms.platform.jobs.JobContext;
import org.smartcustoms.platform.jobs.JobHandler;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.risk.internal.past.PastStore;
import org.smartcustoms.risk.internal.rules.JdbcRules;
import org.smartcustoms.risk.internal.rules.RuleBook;
import org.smartcustoms.risk.internal.rules.RuleLanguage;
import org.springframework.stereotype.Component;

/// Runs a rule over the columnar past, brought up to date first: every declaration ever judged, with what examinations
/// found.
@Component
class BackTestJob implements JobHandler {

    static final String KIND = "risk.back-test";
    private static final int THREADS = 2;
    private static final int EXAMPLES = 6;

    private final JdbcBackTests tests;
    private final JdbcRules rules;
    private final RuleBook book;
    private final PastStore past;
    private final BackTestReading reading;
    private final Clock clock;

    BackTestJob(
            JdbcBackTests tests, JdbcRules rules, RuleBook book, PastStore past, BackTestReading reading, Clock clock) {
        this.tests = tests;
        this.rules = rules;
        this.book = book;
        this.past = past;
        this.reading = reading;
        this.clock = clock;
    }

    record Request(UUID backTest) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public BackTestResult run(JobContext context) {
        var request = context.parameters(Request.class);
        var test = tests.find(request.backTest())
                .orElseThrow(() -> Problem.notFound("There is no such back-test", "沒有此回溯測試"));
        try {
            var result = result(test, context);
            tests.finish(test.id(), JdbcBackTests.State.DONE, result);
            rules.forecast(test.ruleId(), test.ruleVersion(), test.source(), result.hits(), result.declarations());
            return result;
        } catch (RuntimeException failure) {
            tests.finish(test.id(), JdbcBackTests.State.FAILED, null);
            throw failure;
        }
    }

    private BackTestResult result(JdbcBackTests.BackTest test, JobContext context) {
        var stored = rules.find(test.ruleId(), test.ruleVersion()).orElseThrow();
        var edition = book.current();
        var draft = new Rule(
                test.ruleId(),
                test.ruleVersion(),
                test.name(),
                RuleLanguage.parse(test.notation(), test.source()),
                new RuleAction(stored.lane(), stored.ratePercent()),
                0);
        var others = edition.index().rules().stream()
                .filter(rule -> !rule.id().equals(test.ruleId()))
                .toList();
        var history =
                past.upToDate(read -> context.progress(0, Math.max(1, read), "reading new declarations: " + read));
        var started = clock.instant();
        var report = new Backtest(history, edition.snapshot())
                .run(
                        new BacktestRequest(List.of(draft), others, Long.MIN_VALUE, Long.MAX_VALUE, EXAMPLES, THREADS),
                        (done, of) -> {
                            context.progress(done, of, "past goods lines");
                            return Progress.Wish.GO_ON;
                        });
        return reading.of(report, Duration.between(started, clock.instant()));
    }
}

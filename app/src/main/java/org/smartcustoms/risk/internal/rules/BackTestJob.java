package org.smartcustoms.risk.internal.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleAction;
import org.smartcustoms.engines.selectivity.rules.RuleIndex;
import org.smartcustoms.platform.jobs.JobContext;
import org.smartcustoms.platform.jobs.JobHandler;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.internal.assessment.PastFacts;
import org.smartcustoms.risk.internal.learning.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Runs a rule over all past declarations with their examination results.
@Component
class BackTestJob implements JobHandler {

    static final String KIND = "risk.back-test";
    private static final double MINUTES_PER_EXAMINATION = 30;

    private final JdbcBackTests tests;
    private final JdbcRules rules;
    private final RuleBook book;
    private final History history;
    private final PastFacts past;
    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final Clock clock;

    BackTestJob(
            JdbcBackTests tests,
            JdbcRules rules,
            RuleBook book,
            History history,
            PastFacts past,
            JdbcClient jdbc,
            SmartCustomsSettings settings,
            Clock clock) {
        this.tests = tests;
        this.rules = rules;
        this.book = book;
        this.history = history;
        this.past = past;
        this.jdbc = jdbc;
        this.zone = settings.timeZone();
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
                new RuleAction(stored.lane(), 100),
                0);
        var others = edition.index().rules().stream()
                .filter(rule -> !rule.id().equals(test.ruleId()))
                .toList();
        var tally = new BackTestTally(
                RuleIndex.compile(List.of(draft), RuleLanguage.CATALOGUE, edition.snapshot()),
                RuleIndex.compile(others, RuleLanguage.CATALOGUE, edition.snapshot()),
                zone,
                MINUTES_PER_EXAMINATION);
        long total = jdbc.sql("SELECT count(*) FROM risk.assessment WHERE latest")
                .query(Long.class)
                .single();
        var started = clock.instant();
        history.read(started, page -> {
            var labels =
                    page.stream().collect(Collectors.toMap(one -> one.subject().id(), History.Past::label));
            past.of(page.stream().map(History.Past::subject).toList())
                    .forEach(sheet ->
                            tally.add(sheet, labels.getOrDefault(sheet.subject().id(), Optional.empty())));
            context.progress(tally.declarations(), total, "past declarations");
        });
        return tally.result(Duration.between(started, clock.instant()));
    }
}

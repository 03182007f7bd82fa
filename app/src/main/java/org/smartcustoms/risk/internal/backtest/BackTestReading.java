package org.smartcustoms.risk.internal.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.history.BacktestReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Turns the engine's report into what officers read: shares, officers needed by post and hour, examples.
@Component
class BackTestReading {

    private static final int BUSIEST = 24;
    private static final int OVERLAPS = 10;
    private static final double ORDINARY_MINUTES = 30;
    private static final double MINUTES_AN_HOUR = 60;

    private final JdbcClient jdbc;

    BackTestReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BackTestResult of(BacktestReport report, Duration taken) {
        var rule = report.rules().getFirst();
        var selection = rule.bySelection();
        var minutes = minutes();
        var loads = rule.load().stream()
                .filter(load -> load.hour() >= 0 && load.extraPerDay() > 0)
                .sorted(Comparator.comparingDouble(BacktestReport.Load::extraPerDay)
                        .reversed())
                .toList();
        return new BackTestResult(
                report.declarations(),
                rule.hits(),
                rule.examined(),
                rule.found(),
                rule.precision(),
                report.baseRate(),
                rule.shortfall(),
                share(rule.byLiveRules(), rule.hits()),
                share(selection.model(), rule.hits()),
                share(rule.hits() - rule.unselected(), rule.hits()),
                loads.stream()
                        .mapToDouble(load -> load.extraPerDay() * minutes.getOrDefault(load.office(), ORDINARY_MINUTES))
                        .sum(),
                loads.stream().limit(BUSIEST).map(load -> load(load, minutes)).toList(),
                rule.overlap().stream()
                        .limit(OVERLAPS)
                        .map(one -> new BackTestResult.Overlap(
                                one.rule().id(),
                                one.rule().version(),
                                one.name(),
                                one.declarations(),
                                share(one.declarations(), rule.hits())))
                        .toList(),
                rule.examples().stream()
                        .map(one -> new BackTestResult.Example(
                                one.declaration(),
                                Instant.ofEpochSecond(one.epochSecond()),
                                one.result().name(),
                                one.shortfall()))
                        .toList(),
                rule.notEvaluated(),
                moment("min"),
                moment("max"),
                taken.toMillis() / 1000.0);
    }

    private static BackTestResult.Load load(BacktestReport.Load load, Map<String, Double> minutes) {
        double spent = minutes.getOrDefault(load.office(), ORDINARY_MINUTES);
        return new BackTestResult.Load(
                load.office(), load.hour(), load.extraPerDay(), load.extraPerDay() * spent / MINUTES_AN_HOUR);
    }

    /// Officer-minutes an examination takes at each post that has a plan.
    private Map<String, Double> minutes() {
        var minutes = new HashMap<String, Double>();
        List<Map.Entry<String, Double>> plans = jdbc.sql("""
                        SELECT DISTINCT ON (office) office, minutes_per_examination FROM risk.plan
                         ORDER BY office, version DESC""")
                .query((row, number) -> Map.entry(row.getString(1), row.getDouble(2)))
                .list();
        plans.forEach(plan -> minutes.put(plan.getKey(), plan.getValue()));
        return minutes;
    }

    /// @param which `min` or `max`
    private @Nullable Instant moment(String which) {
        return jdbc
                .sql("SELECT " + which + "(accepted_at) FROM risk.assessment WHERE latest")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(null);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

package org.smartcustoms.engines.selectivity.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.smartcustoms.engines.selectivity.rules.RuleOutcome;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;

/// Stops a rule that fires far above its forecast before it floods the posts. One cumulative-sum test (Page
/// 1954) a rule between "fires at the forecast rate" and "fires at `FACTOR` times that": a rule that keeps to
/// its forecast is stopped wrongly once in {@link #RUN_LENGTH} declarations on average or less (Lorden 1971),
/// whenever one looks. Costs nothing for rules that don't hit. One thread at a time.
public final class KillSwitches {

    /// A rule is told apart from one that fires this many times as often as forecast.
    public static final double FACTOR = 3;
    /// Declarations between two wrong stops of a rule that keeps to its forecast, on average and at least.
    public static final double RUN_LENGTH = 1e8;

    private final Map<String, Watch> watches = new TreeMap<>();
    private long declarations;

    /// What is known about a watched rule, for storing and showing.
    ///
    /// @param rule the version watched
    /// @param forecast expected share of declarations hit
    /// @param hits so far
    /// @param declarations since the watch began
    /// @param evidence from 0 up to {@link #limit()}, where it is stopped
    /// @param stopped whether it was stopped
    public record Standing(
            RuleVersion rule, double forecast, long hits, long declarations, double evidence, boolean stopped) {}

    /// The evidence at which a rule is stopped.
    public static double limit() {
        return Math.log(RUN_LENGTH);
    }

    /// Watches a rule from now on; a new version starts afresh.
    ///
    /// @param hits how many declarations of the back-test it hit
    /// @param of how many declarations the back-test had
    public void watch(RuleVersion rule, long hits, long of) {
        // The upper end of the interval: a rule never seen to hit may still hit a few.
        double forecast = Math.clamp(Estimate.share(hits, of, 0.95).high(), 1e-7, 0.99 / FACTOR);
        watches.put(rule.id(), new Watch(rule, forecast, declarations));
    }

    public void forget(String ruleId) {
        watches.remove(ruleId);
    }

    /// Takes note of one declaration.
    ///
    /// @return rules that must stop because of it; each is told once
    public List<RuleVersion> declared(RuleOutcome outcome) {
        declarations++;
        if (outcome.hits().isEmpty()) {
            return List.of();
        }
        var stopped = new ArrayList<RuleVersion>();
        for (var hit : outcome.hits()) {
            var watch = watches.get(hit.rule().id());
            if (watch != null && watch.rule.equals(hit.rule()) && watch.hit(declarations)) {
                stopped.add(watch.rule);
            }
        }
        return stopped;
    }

    public List<Standing> standings() {
        return watches.values().stream().map(w -> w.standing(declarations)).toList();
    }

    private static final class Watch {
        private final RuleVersion rule;
        private final double forecast;
        private final long since;
        private final double perMiss;
        private long lastHit;
        private long hits;
        private double evidence;
        private boolean stopped;

        Watch(RuleVersion rule, double forecast, long since) {
            this.rule = rule;
            this.forecast = forecast;
            this.since = since;
            this.lastHit = since;
            this.perMiss = Math.log((1 - FACTOR * forecast) / (1 - forecast));
        }

        boolean hit(long declaration) {
            evidence = evidenceBefore(declaration) + Math.log(FACTOR);
            lastHit = declaration;
            hits++;
            boolean now = !stopped && evidence >= limit();
            stopped |= now;
            return now;
        }

        private double evidenceBefore(long declaration) {
            return Math.max(0, evidence + (declaration - lastHit - 1) * perMiss);
        }

        Standing standing(long declarations) {
            double now = stopped ? evidence : evidenceBefore(declarations + 1);
            return new Standing(rule, forecast, hits, declarations - since, now, stopped);
        }
    }
}

package org.smartcustoms.risk.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.rules.RuleAction;
import org.smartcustoms.engines.selectivity.rules.RuleHit;
import org.smartcustoms.engines.selectivity.rules.RuleOutcome;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;
import org.smartcustoms.engines.selectivity.selection.KillSwitches;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.risk.Assessment;
import org.smartcustoms.risk.internal.tasks.Tasks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Stops a live rule that fires far above the forecast of its back-test, and raises a task. A rule that was never
/// back-tested has no forecast and isn't watched. Each server watches what it decides.
@Component
public class RuleWatch {

    private final Rules rules;
    private final JdbcRules table;
    private final Tasks tasks;
    private final KillSwitches switches = new KillSwitches();
    private final Set<RuleVersion> watched = new HashSet<>();
    private final Queue<RuleVersion> toStop = new ConcurrentLinkedQueue<>();

    RuleWatch(Rules rules, JdbcRules table, Tasks tasks) {
        this.rules = rules;
        this.table = table;
        this.tasks = tasks;
    }

    /// Takes note of the rules that hit one declaration.
    public void saw(List<Assessment.RuleHit> hits) {
        var outcome = hits.isEmpty()
                ? RuleOutcome.NOTHING
                : new RuleOutcome(
                        hits.stream()
                                .map(hit -> new RuleHit(
                                        new RuleVersion(hit.id(), hit.version()),
                                        hit.name(),
                                        new RuleAction(Lane.valueOf(hit.lane().name()), hit.ratePercent())))
                                .toList(),
                        List.of());
        synchronized (switches) {
            toStop.addAll(switches.declared(outcome));
        }
    }

    /// Watches what is live now and stops what has run wild.
    @Scheduled(fixedDelayString = "${smartcustoms.risk.poll-every:2s}")
    void check() {
        for (var next = toStop.poll(); next != null; next = toStop.poll()) {
            stop(next);
        }
        var live = new HashSet<RuleVersion>();
        for (var rule : table.live()) {
            var forecast = rule.forecast();
            if (forecast != null) {
                var reference = new RuleVersion(rule.id(), rule.version());
                live.add(reference);
                if (watched.add(reference)) {
                    synchronized (switches) {
                        switches.watch(reference, forecast.hits(), forecast.of());
                    }
                }
            }
        }
        watched.removeIf(rule -> {
            boolean gone = !live.contains(rule);
            if (gone && live.stream().noneMatch(other -> other.id().equals(rule.id()))) {
                synchronized (switches) {
                    switches.forget(rule.id());
                }
            }
            return gone;
        });
    }

    private void stop(RuleVersion rule) {
        boolean stopped = rules.stop(rule.id(), rule.version(), "it fired far more often than its back-test forecast");
        if (stopped) {
            tasks.raise(
                    "rule-stopped",
                    rule.id() + " v" + rule.version(),
                    new Text(
                            "Rule " + rule.id() + " fired far above its forecast and was stopped. Look at it, then"
                                    + " resume or withdraw it.",
                            "規則 " + rule.id() + " 的觸發次數遠超預測，已被中止。請檢視後恢復或撤回。"));
        }
    }
}

package org.smartcustoms.risk.internal.models;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.risk.internal.RiskSettings;
import org.smartcustoms.risk.internal.plan.Explorations;
import org.smartcustoms.risk.internal.tasks.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every hour whether the live model's scores, or how new what is lodged is, have moved away from its first
/// thousands of decisions; raises a task when they have.
@Component
class DriftWatch {

    private static final Duration QUIET = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final ModelRegistry registry;
    private final Tasks tasks;
    private final Explorations explorations;
    private final double alarm;
    private final int reference;

    DriftWatch(JdbcClient jdbc, ModelRegistry registry, Tasks tasks, Explorations explorations, RiskSettings settings) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.tasks = tasks;
        this.explorations = explorations;
        this.alarm = settings.driftAlarm();
        this.reference = settings.driftReference();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void check() {
        int version = registry.liveVersion();
        if (version > 0) {
            double scores = check(version, "probability", new Text("scores", "評分"));
            double population = check(version, "novelty", new Text("population", "申報群體"));
            explorations.population(Math.max(scores, population));
        }
    }

    /// @param column one of ours, never a caller's
    ///
    /// @return the stability index; 0 while the latest decisions are among those they are compared with
    private double check(int version, String column, Text what) {
        if (decisions(version) < 2L * reference) {
            return 0;
        }
        var first = values(version, column, "ASC");
        var latest = values(version, column, "DESC");
        double index = Stability.index(first, latest);
        if (index >= alarm) {
            var shown = String.format(Locale.ROOT, "%.2f", index);
            tasks.raise(
                    "drift",
                    "model " + version + " " + column,
                    new Text(
                            "The " + what.en() + " of model version " + version + " have moved (stability index "
                                    + shown + "). Compare it with a freshly trained one.",
                            "模型第 " + version + " 版的" + what.zh() + "已偏移（穩定指數 " + shown + "）。請與新訓練的模型比較。"),
                    QUIET);
        }
        return index;
    }

    private long decisions(int version) {
        return jdbc.sql("SELECT count(*) FROM risk.assessment WHERE model_version = :version")
                .param("version", version)
                .query(Long.class)
                .single();
    }

    private List<Double> values(int version, String column, String order) {
        return jdbc.sql("""
                        SELECT %1$s FROM risk.assessment
                         WHERE model_version = :version AND %1$s IS NOT NULL
                         ORDER BY decided_at %2$s LIMIT :limit""".formatted(column, order))
                .param("version", version)
                .param("limit", reference)
                .query((row, number) -> row.getDouble(1))
                .list();
    }
}

package org.smartcustoms.risk.internal.models;

import java.util.List;
import java.util.Locale;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.risk.internal.RiskSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every hour whether the live model's scores, or how new what is lodged is, have moved away from its first
/// thousands of decisions; raises a task when they have.
@Component
class DriftWatch {

    private static final int REFERENCE = 5000;
    private static final int FEWEST = 1000;

    private final JdbcClient jdbc;
    private final ModelRegistry registry;
    private final Tasks tasks;
    private final double alarm;

    DriftWatch(JdbcClient jdbc, ModelRegistry registry, Tasks tasks, RiskSettings settings) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.tasks = tasks;
        this.alarm = settings.driftAlarm();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void check() {
        int version = registry.liveVersion();
        if (version > 0) {
            check(version, "probability", new Text("scores", "評分"));
            check(version, "novelty", new Text("population", "申報群體"));
        }
    }

    /// @param column one of ours, never a caller's
    private void check(int version, String column, Text what) {
        var first = values(version, column, "ASC");
        var latest = values(version, column, "DESC");
        if (first.size() < REFERENCE || latest.size() < FEWEST) {
            return;
        }
        double index = Stability.index(first, latest);
        if (index >= alarm) {
            var shown = String.format(Locale.ROOT, "%.2f", index);
            tasks.raise(
                    "drift",
                    "model " + version + " " + column,
                    new Text(
                            "The " + what.en() + " of model version " + version + " have moved (stability index "
                                    + shown + "). Compare it with a freshly trained one.",
                            "模型第 " + version + " 版的" + what.zh() + "已偏移（穩定指數 " + shown + "）。請與新訓練的模型比較。"));
        }
    }

    private List<Double> values(int version, String column, String order) {
        return jdbc.sql("""
                        SELECT %1$s FROM risk.assessment
                         WHERE model_version = :version AND %1$s IS NOT NULL
                         ORDER BY decided_at %2$s LIMIT :limit""".formatted(column, order))
                .param("version", version)
                .param("limit", REFERENCE)
                .query((row, number) -> row.getDouble(1))
                .list();
    }
}

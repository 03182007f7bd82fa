package org.smartcustoms.risk.internal.plan;

import org.smartcustoms.engines.selectivity.selection.ExplorationControl;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// How much is explored just now: the plan's floor while results agree with what the live model had said, towards its
/// ceiling when they don't or when what is lodged has moved. Results of declarations that a rule selected are left out,
/// since rules know what the model doesn't. Each server reads the same results, so all come to the same share.
@Component
public class Explorations {

    private static final int REMEMBERED = 4000;

    private final JdbcClient jdbc;
    private ExplorationControl control = new ExplorationControl();
    private int model = -1;
    private long seen;
    private double populationShift;
    private volatile double drift;

    Explorations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes note of results that became known since the last look, and of a newly promoted model.
    @Scheduled(fixedDelayString = "${smartcustoms.risk.poll-every:2s}")
    public synchronized void refresh() {
        int live = jdbc.sql("SELECT coalesce(max(version), 0) FROM risk.model WHERE state = 'LIVE'")
                .query(Integer.class)
                .single();
        if (live != model) {
            model = live;
            control = new ExplorationControl();
            control.population(populationShift);
            seen = jdbc.sql("SELECT coalesce(max(seq), 0) FROM risk.label")
                            .query(Long.class)
                            .single()
                    - REMEMBERED;
        }
        jdbc.sql("""
                        SELECT l.seq, l.illicit, a.probability
                          FROM risk.label l
                          JOIN risk.assessment a ON a.declaration_id = l.declaration_id AND a.latest
                         WHERE l.seq > :seen AND l.current AND a.model_version = :model
                           AND a.probability IS NOT NULL AND a.selected_by <> 'RULE'
                         ORDER BY l.seq""").param("seen", seen).param("model", model).query(row -> {
            seen = row.getLong("seq");
            control.observed(row.getDouble("probability"), row.getBoolean("illicit") ? Result.FOUND : Result.CLEAN);
        });
        drift = control.drift();
    }

    /// Takes note of how far the population has moved.
    ///
    /// @param stabilityIndex population stability index
    public synchronized void population(double stabilityIndex) {
        populationShift = stabilityIndex;
        control.population(stabilityIndex);
        drift = control.drift();
    }

    /// 0 when predictions and results agree as well as chance allows, towards 1 when they plainly do not.
    public double drift() {
        return drift;
    }

    /// Share of declarations to be explored under a plan just now.
    public double share(SelectionPlan plan) {
        var quota = plan.quota();
        return quota.explorationFloor() + (quota.explorationCeiling() - quota.explorationFloor()) * drift;
    }
}

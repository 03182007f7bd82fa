package org.smartcustoms.risk.internal.learning;

import org.smartcustoms.platform.jobs.Jobs;
import org.smartcustoms.risk.internal.RiskSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Has a first model trained once there are outcomes enough; again, should that have failed, when they have doubled.
@Component
class FirstModel {

    private final JdbcClient jdbc;
    private final JdbcLabels labels;
    private final Jobs jobs;
    private final int enough;

    FirstModel(JdbcClient jdbc, JdbcLabels labels, Jobs jobs, RiskSettings settings) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.jobs = jobs;
        this.enough = settings.firstModelAt();
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 10_000)
    @Transactional
    void check() {
        var any =
                jdbc.sql("SELECT count(*) FROM risk.model").query(Integer.class).single() > 0;
        long known = any ? 0 : labels.extent().current();
        if (known < enough) {
            return;
        }
        int doublings = 63 - Long.numberOfLeadingZeros(known / enough);
        var first = jdbc.sql("INSERT INTO risk.setting VALUES (:name, 'asked') ON CONFLICT DO NOTHING")
                .param("name", "first-model." + doublings)
                .update();
        if (first == 1) {
            jobs.enqueue(TrainJob.KIND, new TrainJob.Request("the first model"));
        }
    }
}

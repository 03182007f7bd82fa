package org.smartcustoms.inspection.internal.images;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.inspection.internal.scans.LearnedDetector;
import org.smartcustoms.inspection.internal.scans.ScanVectors;
import org.smartcustoms.platform.jobs.Jobs;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks after each start whether the images are described by the network in use and the index holds them all, and
/// queues the work if not.
@Component
class IndexUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);

    private final ImageIndex index;
    private final Crops crops;
    private final ScanVectors scans;
    private final LearnedDetector detector;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IndexUpkeep(
            ImageIndex index,
            Crops crops,
            ScanVectors scans,
            LearnedDetector detector,
            Jobs jobs,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.index = index;
        this.crops = crops;
        this.scans = scans;
        this.detector = detector;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        Thread.ofPlatform().name("image-index").daemon().start(() -> {
            try {
                check();
            } catch (RuntimeException failure) {
                LOG.warn("Whether the image index is whole could not be told: {}", failure.toString());
            }
        });
    }

    /// Queues the work when there is some; loads no network on a server that has no images.
    boolean check() {
        if (!anything()) {
            return false;
        }
        var network = detector.network();
        if (network.isEmpty()) {
            return false;
        }
        boolean behind = crops.behind(network.get()) > 0 || scans.behind(network.get()) > 0;
        if (!behind && index.whole(network.get())) {
            return false;
        }
        queue();
        return true;
    }

    UUID queue() {
        return transaction.execute(status -> jobs.enqueue(DescribeImagesJob.KIND, new DescribeImagesJob.Request()));
    }

    private boolean anything() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM inspection.crop)
                            OR EXISTS (SELECT FROM inspection.scan WHERE detected_at IS NOT NULL)""").query(Boolean.class).single();
    }
}

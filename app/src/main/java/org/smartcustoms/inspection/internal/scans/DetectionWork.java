package org.smartcustoms.inspection.internal.scans;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.platform.live.LiveUpdates;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Has the machine read every scan that was taken in, oldest first. The scan's own row is the queue: a scan
/// whose reader dies, or fails, is tried again later, for as long as it takes.
@Component
public class DetectionWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionWork.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Scans scans;
    private final ScanImages images;
    private final MachineReader reader;
    private final MachineReadings readings;
    private final ScreeningSettings settings;
    private final LiveUpdates live;
    private final Clock clock;
    private final Semaphore arrived = new Semaphore(0);
    private @Nullable ExecutorService threads;
    private volatile boolean running;

    DetectionWork(
            Scans scans,
            ScanImages images,
            MachineReader reader,
            MachineReadings readings,
            ScreeningSettings settings,
            LiveUpdates live,
            Clock clock) {
        this.scans = scans;
        this.images = images;
        this.reader = reader;
        this.readings = readings;
        this.settings = settings;
        this.live = live;
        this.clock = clock;
    }

    /// Says that there is a new scan, so that it is looked at now and not in a second.
    public void wake() {
        arrived.release();
    }

    @Override
    public void start() {
        running = true;
        var started = Executors.newFixedThreadPool(
                settings.readers(),
                Thread.ofPlatform().name("scan-reader-", 0).daemon().factory());
        threads = started;
        for (int i = 0; i < settings.readers(); i++) {
            started.submit(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (threads != null) {
            threads.shutdownNow();
            try {
                threads.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        var pause = SHORTEST_PAUSE;
        while (running) {
            try {
                var next = scans.nextToDetect(LEASE);
                if (next.isPresent()) {
                    read(next.get());
                } else if (arrived.tryAcquire(1, TimeUnit.SECONDS)) {
                    arrived.drainPermits();
                }
                pause = SHORTEST_PAUSE;
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException | Error unexpected) {
                if (!running) {
                    return;
                }
                LOG.error("A scan reader met a failure and goes on in {} s", pause.toSeconds(), unexpected);
                if (!rested(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? pause.multipliedBy(2) : LONGEST_WAIT;
            }
        }
    }

    private static boolean rested(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    private void read(Scan scan) {
        long started = System.nanoTime();
        try {
            var reading = reader.read(images.of(scan));
            readings.keep(scan, reading, (int) ((System.nanoTime() - started) / 1_000_000));
            live.publish(LiveUpdates.Topic.SCAN, Map.of("id", scan.id()));
        } catch (RuntimeException | Error failure) { // too little memory for one scan does not end the work on others
            if (!running) {
                return;
            }
            LOG.warn(
                    "The machine could not read {} (attempt {}): {}", scan.name(), scan.attempts(), failure.toString());
            var retryIn = Duration.ofMillis(
                    Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(10, scan.attempts())));
            boolean letOfficersRead =
                    scan.receivedAt().plus(settings.patience()).isBefore(clock.instant());
            scans.undetected(scan.id(), String.valueOf(failure.getMessage()), retryIn, letOfficersRead);
        }
    }
}

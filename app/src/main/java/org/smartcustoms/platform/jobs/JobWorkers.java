package org.smartcustoms.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.platform.live.LiveUpdates;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Claims jobs and runs them on threads of their own. A job whose server dies is claimed again when its lease ends;
/// one that fails is marked so, with the reason.
@Component
class JobWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
    private static final int MOST_ATTEMPTS = 5;

    private final JdbcJobs jobs;
    private final JsonMapper json;
    private final LiveUpdates live;
    private final SmartCustomsSettings.Jobs settings;
    private final Map<String, JobHandler> handlers = new HashMap<>();
    private final UUID worker = UUID.randomUUID();
    private @Nullable ExecutorService threads;
    private volatile boolean running;

    JobWorkers(
            JdbcJobs jobs,
            JsonMapper json,
            LiveUpdates live,
            SmartCustomsSettings settings,
            List<JobHandler> handlers) {
        this.jobs = jobs;
        this.json = json;
        this.live = live;
        this.settings = settings.jobs();
        handlers.forEach(handler -> this.handlers.put(handler.kind(), handler));
    }

    @Override
    public void start() {
        running = true;
        var started = Executors.newFixedThreadPool(
                settings.workers(), Thread.ofPlatform().name("job-", 0).daemon().factory());
        threads = started;
        for (int i = 0; i < settings.workers(); i++) {
            started.submit(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        var stopping = threads;
        if (stopping == null) {
            return;
        }
        stopping.shutdownNow();
        try {
            stopping.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(fixedDelay = 5_000)
    void heartbeat() {
        if (running) {
            jobs.heartbeat(worker);
        }
    }

    private void work() {
        while (running) {
            try {
                var claimed = jobs.claim(worker, settings.lease());
                if (claimed.isPresent()) {
                    run(claimed.get());
                } else {
                    Thread.sleep(Duration.ofMillis(400));
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException unexpected) {
                if (running) {
                    LOG.error("A job worker met a failure and goes on", unexpected);
                }
            }
        }
    }

    private void run(JdbcJobs.Claimed job) {
        var handler = handlers.get(job.kind());
        if (handler == null || job.attempts() > MOST_ATTEMPTS) {
            var reason = handler == null
                    ? "no module does jobs of this kind"
                    : "given up after " + MOST_ATTEMPTS + " attempts";
            jobs.finish(job.id(), JobView.State.FAILED, reason, null);
            return;
        }
        try {
            var result = handler.run(new Context(job));
            jobs.finish(job.id(), JobView.State.DONE, null, result == null ? null : json.writeValueAsString(result));
        } catch (JobCancelled cancelled) {
            jobs.finish(job.id(), JobView.State.CANCELLED, "cancelled", null);
        } catch (Exception failure) {
            if (!running) {
                putBack(job);
                return;
            }
            LOG.error("Job {} ({}) failed", job.id(), job.kind(), failure);
            jobs.finish(job.id(), JobView.State.FAILED, String.valueOf(failure.getMessage()), null);
        }
        live.publish(LiveUpdates.Topic.JOB, Map.of("id", job.id(), "finished", true));
    }

    /// The server is stopping: the job is left to the next start.
    private void putBack(JdbcJobs.Claimed job) {
        try {
            jobs.putBack(job.id());
        } catch (RuntimeException databaseGone) {
            LOG.debug("Job {} will be taken up again when its lease ends", job.id());
        }
    }

    private final class Context implements JobContext {

        private final JdbcJobs.Claimed job;
        private Instant told = Instant.EPOCH;

        private Context(JdbcJobs.Claimed job) {
            this.job = job;
        }

        @Override
        public UUID id() {
            return job.id();
        }

        @Override
        public String createdBy() {
            return job.createdBy();
        }

        @Override
        public <T> T parameters(Class<T> type) {
            return json.readValue(job.parameters(), type);
        }

        @Override
        public void progress(long done, long total, String message) {
            if (!running) {
                throw new IllegalStateException("the server is stopping");
            }
            if (done < total && told.plusMillis(250).isAfter(Instant.now())) {
                return;
            }
            told = Instant.now();
            if (jobs.progress(job.id(), done, total, message)) {
                throw new JobCancelled();
            }
            live.publish(
                    LiveUpdates.Topic.JOB, Map.of("id", job.id(), "done", done, "total", total, "message", message));
        }
    }
}

package org.smartcustoms.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartCustomsTest
@Import(JobTests.Handlers.class)
class JobTests {

    static final AtomicInteger RUNS = new AtomicInteger();
    static final CountDownLatch HELD = new CountDownLatch(1);

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcJobs table;

    @Autowired
    JdbcClient jdbc;

    record Work(int steps) {}

    @TestConfiguration
    static class Handlers {

        @Bean
        JobHandler counting() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "test.count";
                }

                @Override
                public Object run(JobContext context) {
                    RUNS.incrementAndGet();
                    int steps = context.parameters(Work.class).steps();
                    context.progress(steps, steps, "counted");
                    return Map.of("counted", steps);
                }
            };
        }

        @Bean
        JobHandler failing() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "test.fail";
                }

                @Override
                public Object run(JobContext context) {
                    throw new IllegalArgumentException("the fifth wheel is missing");
                }
            };
        }

        @Bean
        JobHandler endless() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "test.endless";
                }

                @Override
                public Object run(JobContext context) throws InterruptedException {
                    for (int i = 1; ; i++) {
                        HELD.countDown();
                        Thread.sleep(20);
                        context.progress(i, 0, "still going");
                    }
                }
            };
        }
    }

    @Test
    void runsAJobAndKeepsItsResult() {
        var done = await(jobs.enqueue("test.count", new Work(7)), JobView.State.DONE);
        assertThat(done.result()).isEqualTo("{\"counted\":7}");
        assertThat(done.done()).isEqualTo(7);
    }

    @Test
    void saysWhyAJobFailed() {
        var failed = await(jobs.enqueue("test.fail", new Work(1)), JobView.State.FAILED);
        assertThat(failed.message()).isEqualTo("the fifth wheel is missing");
    }

    @Test
    void stopsAJobThatSomeoneCancels() throws InterruptedException {
        var id = jobs.enqueue("test.endless", new Work(1));
        HELD.await();
        jobs.cancel(id);
        await(id, JobView.State.CANCELLED);
    }

    @Test
    void takesUpAgainWhatACrashedServerWasDoing() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO platform.job (id, kind, parameters, state, worker, heartbeat_at, attempts, created_by, created_at)
                        VALUES (:id, 'test.count', '{"steps":3}', 'RUNNING', gen_random_uuid(), now() - interval '5 minutes', 1,
                                'test', now())""").param("id", id).update();
        assertThat(await(id, JobView.State.DONE).attempts()).isEqualTo(2);
    }

    @Test
    void leavesAJobAloneWhileItsWorkerIsAlive() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO platform.job (id, kind, parameters, state, worker, heartbeat_at, attempts, created_by, created_at)
                        VALUES (:id, 'test.held', '{}', 'RUNNING', gen_random_uuid(), now() + interval '1 hour', 1, 'test', now())""").param("id", id).update();
        assertThat(table.claim(UUID.randomUUID(), Duration.ofSeconds(30))).isEmpty();
    }

    private JobView await(UUID id, JobView.State wanted) {
        for (int i = 0; i < 600; i++) {
            var job = jobs.get(id);
            if (job.state() == wanted) {
                return job;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("still " + jobs.get(id));
    }
}

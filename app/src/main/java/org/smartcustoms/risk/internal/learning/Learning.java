package org.smartcustoms.risk.internal.learning;

import jakarta.annotation.PostConstruct;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.risk.internal.models.LiveModel;
import org.smartcustoms.risk.internal.models.Renewal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Teaches the live model what became known, in the order in which it did: at once on the server that took it
/// in, within seconds on the others. A contradicted outcome was learnt already and can't be taken back singly,
/// so the model is built anew from what counts. The same happens when another version is made live.
@Component
public class Learning implements Renewal, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    private static final int PAGE = 1000;

    private final JdbcLabels labels;
    private final History history;
    private final LiveModel live;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("risk-learning").daemon().factory());
    private volatile boolean stopped;
    private boolean toldFull;

    Learning(JdbcLabels labels, History history, LiveModel live) {
        this.labels = labels;
        this.history = history;
        this.live = live;
    }

    /// A short past is read before the first declaration comes in; a long one while they come, marked so.
    @PostConstruct
    void start() {
        if (history.isShort()) {
            catchUp();
        }
    }

    /// Learns soon, on a thread of its own.
    @Scheduled(fixedDelayString = "${smartcustoms.risk.poll-every:2s}")
    public void wake() {
        if (!stopped && waiting.compareAndSet(false, true)) {
            thread.submit(() -> {
                waiting.set(false);
                try {
                    catchUp();
                } catch (RuntimeException failure) {
                    if (!stopped) {
                        LOG.warn("Outcomes could not be learnt now and will be at the next turn", failure);
                    }
                }
            });
        }
    }

    @Override
    public void soon() {
        wake();
    }

    /// Learns everything that is new, now. One thread at a time.
    public synchronized void catchUp() {
        var current = live.current();
        if (!current.progress().begun()) {
            history.teach(current);
        }
        boolean contradicted = false;
        while (!stopped) {
            var next = labels.after(current.progress().seq(), PAGE);
            if (next.isEmpty()) {
                break;
            }
            history.learn(current.model(), next);
            current.progress().reached(next.getLast().seq());
            contradicted |= next.stream().anyMatch(Label::contradicts);
        }
        tellWhetherFull(current.model().isFull());
        if ((contradicted || live.isOutdated()) && !stopped) {
            var fresh = live.renew();
            history.teach(fresh);
            live.replace(fresh);
        }
    }

    private void tellWhetherFull(boolean full) {
        if (full && !toldFull) {
            LOG.error(
                    "The live model's profiles are full: goods, routes and parties met for the first time are no longer"
                            + " learnt. Train a model on a shorter past and put it live.");
        }
        toldFull = full;
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        thread.shutdownNow();
        thread.awaitTermination(3, TimeUnit.SECONDS);
    }
}

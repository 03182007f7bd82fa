package org.smartcustoms.platform.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Does something once the transaction under way is committed, and nothing when it rolls back; at once where there is
/// none. For hints, caches and copies alone: what must not be lost is an event. A failure is logged, for what was
/// committed stays, and must not look as if it had failed.
public final class AfterCommit {

    private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

    private AfterCommit() {}

    public static void run(Runnable deed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            attempt(deed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                attempt(deed);
            }
        });
    }

    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failure) {
            LOG.error("What follows a deed failed; the deed itself is done", failure);
        }
    }
}

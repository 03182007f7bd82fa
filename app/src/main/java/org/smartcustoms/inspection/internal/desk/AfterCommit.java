package org.smartcustoms.inspection.internal.desk;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Does something once the transaction under way is committed; nothing when it rolls back. For hints alone: what must
/// not be lost is an event.
final class AfterCommit {

    private AfterCommit() {}

    static void run(Runnable deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }
}

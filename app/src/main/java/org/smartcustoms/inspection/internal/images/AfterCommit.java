package org.smartcustoms.inspection.internal.images;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Does something once the running transaction has committed, and never otherwise.
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

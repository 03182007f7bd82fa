package org.smartcustoms.platform.database;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One thing for each transaction: made when first asked for, put aside while the transaction is suspended, handed over
/// right before the commit and forgotten when the transaction ends. What gathers in it reaches the tables together.
public final class PerTransaction<T> {

    private final Supplier<T> maker;
    private final Consumer<T> beforeCommit;

    /// @param beforeCommit takes it right before its transaction commits; never when it rolls back
    public PerTransaction(Supplier<T> maker, Consumer<T> beforeCommit) {
        this.maker = maker;
        this.beforeCommit = beforeCommit;
    }

    /// That of the transaction under way, to be added to.
    ///
    /// @throws IllegalStateException outside of a transaction, or once its commit has begun
    public T get() {
        var present = present();
        if (present != null && present.handedOver) {
            throw new IllegalStateException("The transaction is being committed already");
        }
        return present == null ? begin() : present.content;
    }

    /// That of the transaction under way, if it was asked for before; none outside of one.
    public Optional<T> find() {
        return Optional.ofNullable(present()).map(kept -> kept.content);
    }

    private T begin() {
        var kept = new Kept(maker.get());
        TransactionSynchronizationManager.registerSynchronization(kept);
        TransactionSynchronizationManager.bindResource(this, kept);
        return kept.content;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Kept present() {
        return (Kept) TransactionSynchronizationManager.getResource(this);
    }

    private final class Kept implements TransactionSynchronization {

        private final T content;
        private boolean handedOver;

        private Kept(T content) {
            this.content = content;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(PerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PerTransaction.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            handedOver = true;
            beforeCommit.accept(content);
        }

        @Override
        public void afterCommit() {
            if (!handedOver) {
                throw new IllegalStateException("Begun while the transaction was being committed, and lost");
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
        }
    }
}

package org.smartcustoms.consignment.internal.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.internal.lodging.LodgedMeanwhile;
import org.springframework.dao.PessimisticLockingFailureException;

/// Stores chunks of one file side by side, each in a transaction of its own, while the next rows are read: while the
/// database writes one chunk, the next is screened. Few chunks are held at a time, however long the file.
final class ChunkWorkers implements AutoCloseable {

    private static final int WORKERS = 2;
    private static final int MOST_WAITING = 1;
    private static final int MOST_ATTEMPTS = 5;

    private final LoadChunk chunks;
    private final Load load;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("load-", 0).daemon().factory());
    private final Deque<Future<?>> underWay = new ArrayDeque<>();

    ChunkWorkers(LoadChunk chunks, Load load) {
        this.chunks = chunks;
        this.load = load;
    }

    /// Has a chunk stored soon; waits while as many as may be are under way.
    void store(long firstRow, List<LoadChunk.Item> items) {
        while (underWay.size() >= WORKERS + MOST_WAITING) {
            await(underWay.removeFirst());
        }
        underWay.add(threads.submit(() -> keep(firstRow, items)));
    }

    /// Waits until every chunk is stored.
    void finish() {
        while (!underWay.isEmpty()) {
            await(underWay.removeFirst());
        }
    }

    private void keep(long firstRow, List<LoadChunk.Item> items) {
        for (int attempt = 1; ; attempt++) {
            try {
                chunks.prepare(items);
                chunks.store(load, firstRow, items);
                return;
            } catch (LodgedMeanwhile | PessimisticLockingFailureException inEachOthersWay) {
                if (attempt == MOST_ATTEMPTS) {
                    throw inEachOthersWay;
                }
            }
        }
    }

    private static void await(Future<?> chunk) {
        try {
            chunk.get();
        } catch (ExecutionException failure) {
            throw asUnchecked(failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the server is stopping");
        }
    }

    private static RuntimeException asUnchecked(@Nullable Throwable cause) {
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    /// Lets chunks under way come to their end.
    @Override
    public void close() {
        threads.close();
    }
}

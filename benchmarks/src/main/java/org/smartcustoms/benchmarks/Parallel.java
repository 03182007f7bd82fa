package org.smartcustoms.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs a piece of work over equal shares of a list, several times, and takes the time of the clock and of the cores.
final class Parallel {

    private Parallel() {}

    interface Work<T> {
        HitCounts on(List<T> share);
    }

    /// What came out of the last pass, and how many items went through in a second of the clock and of a core.
    /// The latter tells the same on a busy machine; what collector and compiler do beside is left out.
    record Measured(HitCounts hits, double perSecond, double perCoreSecond) {}

    private record Share(HitCounts hits, long coreNanos) {}

    static <T> Measured run(List<T> items, int threads, int rules, int passes, Work<T> work) {
        long start = System.nanoTime();
        var total = new HitCounts(rules);
        long coreNanos = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<Share>>();
            for (int t = 0; t < threads; t++) {
                int from = (int) ((long) items.size() * t / threads);
                int to = (int) ((long) items.size() * (t + 1) / threads);
                futures.add(pool.submit(() -> share(items.subList(from, to), passes, work)));
            }
            for (var future : futures) {
                total.add(future.get().hits());
                coreNanos += future.get().coreNanos();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        double all = (double) items.size() * passes;
        return new Measured(total, all / ((System.nanoTime() - start) / 1e9), all / (coreNanos / 1e9));
    }

    private static <T> Share share(List<T> items, int passes, Work<T> work) {
        var cores = ManagementFactory.getThreadMXBean();
        long before = cores.getCurrentThreadCpuTime();
        var hits = work.on(items);
        for (int pass = 1; pass < passes; pass++) {
            hits = work.on(items);
        }
        return new Share(hits, cores.getCurrentThreadCpuTime() - before);
    }
}

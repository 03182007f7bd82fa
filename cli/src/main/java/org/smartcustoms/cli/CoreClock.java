package org.smartcustoms.cli;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Measures work by the clock and by what the cores really gave to it: on a shared machine only the second can be
/// compared.
final class CoreClock {

    /// @param clockSeconds from start to end
    /// @param coreSeconds processor time of the working threads, added up
    record Took(double clockSeconds, double coreSeconds) {}

    private CoreClock() {}

    /// Runs the same work on some threads side by side.
    /// @param work given the number of its thread
    static Took sideBySide(int threads, java.util.function.IntConsumer work) throws Exception {
        List<Future<Long>> running = new ArrayList<>();
        long start = System.nanoTime();
        long cores = 0;
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int thread = i;
                Callable<Long> measured = () -> {
                    long before = now();
                    work.accept(thread);
                    return now() - before;
                };
                running.add(workers.submit(measured));
            }
            for (Future<Long> one : running) {
                cores += one.get();
            }
        }
        return new Took((System.nanoTime() - start) / 1e9, cores / 1e9);
    }

    /// Processor time of this thread so far, in nanoseconds.
    static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

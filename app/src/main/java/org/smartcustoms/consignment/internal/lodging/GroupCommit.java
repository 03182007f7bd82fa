package org.smartcustoms.consignment.internal.lodging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Group commit: what callers of one kind bring while others of them are at work is worked on together next, by the
/// thread of the first who waits. Nobody waits for a group to fill, and everyone is answered once their group is done.
/// Where a group fails, each of its members is tried alone, so that what one brings never costs another.
///
/// @param <K> what must be equal for things to be worked on together
final class GroupCommit<K, T, R> {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final int sideBySide;
    private final int most;
    private final BiFunction<K, List<T>, List<R>> work;
    private final Map<K, Queue<T, R>> queues = new HashMap<>();

    /// @param sideBySide groups of one kind that are at work at the same time
    /// @param most things in a group of more than one caller
    /// @param work gives back one result for each thing, in their order
    GroupCommit(int sideBySide, int most, BiFunction<K, List<T>, List<R>> work) {
        this.sideBySide = sideBySide;
        this.most = most;
        this.work = work;
    }

    /// Has the things worked on, alone or with those of others, in this thread or another's.
    ///
    /// @return the results, in the order of the things
    /// @throws RuntimeException what the work threw for these things alone
    List<R> submit(K key, List<T> things) {
        var brought = new Brought<T, R>(things);
        join(key, brought);
        switch (brought.turn.join()) {
            case Turn.Lead<T, R>(var group) -> lead(key, group);
            case Turn.Alone<T, R> alone -> alone(key, brought);
            case Turn.Over<T, R> over -> {}
        }
        try {
            return brought.results.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException own ? own : failure;
        }
    }

    private synchronized void join(K key, Brought<T, R> brought) {
        var queue = queues.computeIfAbsent(key, fresh -> new Queue<>());
        if (queue.working < sideBySide) {
            queue.working++;
            brought.turn.complete(new Turn.Lead<>(List.of(brought)));
        } else {
            queue.waiting.add(brought);
        }
    }

    private void lead(K key, List<Brought<T, R>> group) {
        try {
            if (group.size() > 1) {
                together(key, group);
            } else {
                alone(key, group.getFirst());
            }
        } finally {
            handOn(key);
        }
    }

    private void together(K key, List<Brought<T, R>> group) {
        List<R> results;
        try {
            results = work.apply(
                    key, group.stream().flatMap(one -> one.things.stream()).toList());
        } catch (RuntimeException | Error lost) {
            LOG.debug("A group of {} failed; each is tried alone", group.size(), lost);
            group.forEach(one -> one.turn.complete(new Turn.Alone<>()));
            alone(key, group.getFirst());
            return;
        }
        int from = 0;
        for (var one : group) {
            one.results.complete(results.subList(from, from + one.things.size()));
            one.turn.complete(new Turn.Over<>());
            from += one.things.size();
        }
    }

    private void alone(K key, Brought<T, R> brought) {
        try {
            brought.results.complete(work.apply(key, brought.things));
        } catch (RuntimeException failure) {
            brought.results.completeExceptionally(failure);
        }
    }

    /// The first of those who wait leads the next group.
    private synchronized void handOn(K key) {
        var queue = Objects.requireNonNull(queues.get(key));
        var first = queue.waiting.poll();
        if (first != null) {
            first.turn.complete(new Turn.Lead<>(queue.groupOf(first, most)));
            return;
        }
        queue.working--;
        if (queue.working == 0) {
            queues.remove(key);
        }
    }

    /// What whoever brought something is to do.
    private sealed interface Turn<T, R> {

        record Lead<T, R>(List<Brought<T, R>> group) implements Turn<T, R> {}

        record Alone<T, R>() implements Turn<T, R> {}

        /// Nothing: another thread has done it.
        record Over<T, R>() implements Turn<T, R> {}
    }

    private static final class Brought<T, R> {
        private final List<T> things;
        private final CompletableFuture<Turn<T, R>> turn = new CompletableFuture<>();
        private final CompletableFuture<List<R>> results = new CompletableFuture<>();

        private Brought(List<T> things) {
            this.things = things;
        }
    }

    /// Those who wait, and how many groups are at work. Somebody waits only while as many work as may.
    private static final class Queue<T, R> {
        private final Deque<Brought<T, R>> waiting = new ArrayDeque<>();
        private int working;

        private List<Brought<T, R>> groupOf(Brought<T, R> first, int most) {
            var group = new ArrayList<>(List.of(first));
            int things = first.things.size();
            for (var next = waiting.peek(); next != null; next = waiting.peek()) {
                things += next.things.size();
                if (things > most) {
                    break;
                }
                group.add(waiting.remove());
            }
            return group;
        }
    }
}

package org.smartcustoms.consignment.internal.lodging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTests {

    private final List<List<String>> lots = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> gate = new CompletableFuture<>();

    /// Notes each lot, stands still at `first` until the gate opens, fails at whatever says `bad`, dies at `fatal`.
    private List<String> work(String caller, List<String> things) {
        lots.add(things);
        if (things.contains("first")) {
            gate.join();
        }
        if (things.contains("fatal")) {
            throw new StackOverflowError("fatal");
        }
        if (things.contains("bad")) {
            throw new IllegalArgumentException("bad");
        }
        return things.stream().map(thing -> caller + ":" + thing).toList();
    }

    private final GroupCommit<String, String, String> commits = new GroupCommit<>(1, 4, this::work);

    @Test
    void worksAtOnceOnWhatComesAlone() {
        assertThat(commits.submit("ana", List.of("a", "b"))).containsExactly("ana:a", "ana:b");
        assertThat(commits.submit("ana", List.of("c"))).containsExactly("ana:c");
        assertThat(lots).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void worksTogetherOnWhatCameMeanwhileAndGivesEachTheirOwn() throws Exception {
        var first = submitted("ana", "first");
        var second = submitted("ana", "a", "b");
        var third = submitted("ana", "c");
        gate.complete(null);
        assertThat(first.get()).containsExactly("ana:first");
        assertThat(second.get()).containsExactly("ana:a", "ana:b");
        assertThat(third.get()).containsExactly("ana:c");
        assertThat(lots).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void takesNoMoreTogetherThanItMay() throws Exception {
        var all = new ArrayList<>(List.of(submitted("ana", "first")));
        all.add(submitted("ana", "a", "b", "c"));
        all.add(submitted("ana", "d", "e"));
        all.add(submitted("ana", "f", "g", "h", "i", "j"));
        gate.complete(null);
        for (var one : all) {
            one.get();
        }
        assertThat(lots)
                .containsExactly(
                        List.of("first"), List.of("a", "b", "c"), List.of("d", "e"), List.of("f", "g", "h", "i", "j"));
    }

    @Test
    void neverMixesCallersNorHasOneWaitForAnother() throws Exception {
        var first = submitted("ana", "first");
        assertThat(submitted("ben", "x").get()).containsExactly("ben:x");
        gate.complete(null);
        assertThat(first.get()).containsExactly("ana:first");
    }

    @Test
    void triesEachAloneWhereTheGroupFailsSoThatOneCostsNoOther() throws Exception {
        var first = submitted("ana", "first");
        var good = submitted("ana", "a");
        var bad = submitted("ana", "bad");
        var other = submitted("ana", "b");
        gate.complete(null);
        first.get();
        assertThat(good.get()).containsExactly("ana:a");
        assertThat(other.get()).containsExactly("ana:b");
        assertThatThrownBy(bad::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNobodyWaitingWhenTheWorkDiesOfAnError() throws Exception {
        var first = submitted("ana", "first");
        var good = submitted("ana", "a");
        var fatal = submitted("ana", "fatal");
        gate.complete(null);
        first.get();
        assertThat(good.get()).containsExactly("ana:a");
        assertThatThrownBy(fatal::get).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(commits.submit("ana", List.of("b"))).containsExactly("ana:b");
    }

    @Test
    void losesNothingUnderLoadFromManySides() throws Exception {
        gate.complete(null);
        var busy = new GroupCommit<String, String, String>(2, 50, this::work);
        var start = new CountDownLatch(1);
        var all = new ArrayList<FutureTask<Boolean>>();
        for (int i = 0; i < 40; i++) {
            var name = "t" + i;
            var task = new FutureTask<>(() -> {
                start.await();
                for (int n = 0; n < 50; n++) {
                    var thing = name + "-" + n;
                    if (!busy.submit("ana", List.of(thing, thing + "'"))
                            .equals(List.of("ana:" + thing, "ana:" + thing + "'"))) {
                        return false;
                    }
                }
                return true;
            });
            all.add(task);
            Thread.startVirtualThread(task);
        }
        start.countDown();
        for (var task : all) {
            assertThat(task.get()).isTrue();
        }
        assertThat(lots.stream().mapToInt(List::size).sum()).isEqualTo(4_000);
    }

    /// Submits in a thread of its own, and returns once it works or waits.
    private FutureTask<List<String>> submitted(String caller, String... things) throws InterruptedException {
        var task = new FutureTask<>(() -> commits.submit(caller, List.of(things)));
        var thread = Thread.startVirtualThread(task);
        for (int i = 0; i < 3_000 && !task.isDone() && thread.getState() != Thread.State.WAITING; i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return task;
    }
}

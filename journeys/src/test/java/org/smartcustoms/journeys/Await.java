package org.smartcustoms.journeys;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for a condition, never for a time.
final class Await {

    private Await() {}

    /// Asks again until the answer is what is wanted.
    ///
    /// @throws AssertionError with the last answer when `limit` has passed
    static <T> T until(String what, Duration limit, Supplier<T> question, Predicate<T> wanted) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            var answer = question.get();
            if (wanted.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(what + ": not within " + limit.toSeconds() + " s; last seen: " + answer);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

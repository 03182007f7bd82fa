package org.smartcustoms.simulator.drive;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Counts what was done and says so in one plain line a minute.
final class Tally {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final PrintWriter log;
    private final Clock clock;
    private Instant said;
    private long lodged;
    private long examined;
    private long found;
    private long refused;

    Tally(PrintWriter log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.said = clock.instant();
    }

    synchronized void lodged(int count) {
        lodged += count;
    }

    synchronized void examined(boolean somethingFound) {
        examined++;
        found += somethingFound ? 1 : 0;
    }

    synchronized void refused(int count, String example) {
        if (refused == 0) {
            say("the server refused " + count + ", for example " + example);
        }
        refused += count;
    }

    synchronized long lodgedSoFar() {
        return lodged;
    }

    synchronized long examinedSoFar() {
        return examined;
    }

    /// A line now and then.
    synchronized void now(String doing) {
        if (Duration.between(said, clock.instant()).compareTo(EVERY) >= 0) {
            said = clock.instant();
            say(doing);
        }
    }

    synchronized void say(String doing) {
        String counts = String.format(Locale.ROOT, "%,d lodged, %,d examined, %,d found out", lodged, examined, found);
        log.println("demo world: " + doing + " (" + counts + (refused > 0 ? ", " + refused + " refused" : "") + ")");
        log.flush();
    }
}

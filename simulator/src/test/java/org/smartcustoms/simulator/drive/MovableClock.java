package org.smartcustoms.simulator.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Time that passes only by waiting, up to a last moment at which the waiter is interrupted.
final class MovableClock extends Clock implements Pause {

    final List<Duration> waits = new ArrayList<>();
    private final Instant last;
    private Instant now;

    MovableClock(Instant start, Instant last) {
        this.now = start;
        this.last = last;
    }

    @Override
    public void forAbout(Duration time) throws InterruptedException {
        waits.add(time);
        now = now.plus(time);
        if (now.isAfter(last)) {
            throw new InterruptedException("the test is over");
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}

package org.smartcustoms.risk.internal.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.smartcustoms.consignment.DeclarationsLodged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells whether many declarations are coming in just now: what can wait is left for a quieter moment then.
@Component
public class Rush {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int MANY = 1_000;

    private final Clock clock;
    private Instant begun = Instant.EPOCH;
    private long before;
    private long lately;

    public Rush(Clock clock) {
        this.clock = clock;
    }

    @EventListener
    void on(DeclarationsLodged lodged) {
        came(lodged.declarations().size());
    }

    synchronized void came(int declarations) {
        turn();
        lately += declarations;
    }

    /// Whether a thousand came within the last ten to twenty seconds.
    public synchronized boolean isOn() {
        turn();
        return before + lately >= MANY;
    }

    private void turn() {
        var now = clock.instant();
        var age = Duration.between(begun, now);
        if (age.compareTo(WINDOW) < 0) {
            return;
        }
        before = age.compareTo(WINDOW.multipliedBy(2)) < 0 ? lately : 0;
        lately = 0;
        begun = now;
    }
}

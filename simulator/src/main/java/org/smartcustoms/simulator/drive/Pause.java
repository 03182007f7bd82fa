package org.smartcustoms.simulator.drive;

import java.time.Duration;

/// Waiting, so that tests need not.
@FunctionalInterface
interface Pause {

    void forAbout(Duration time) throws InterruptedException;

    /// Really sleeps.
    static Pause real() {
        return Thread::sleep;
    }
}

package org.smartcustoms.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Makes version 7 UUIDs (RFC 9562 §5.7): 48 bits of Unix milliseconds, then randomness, so that ids sort by the time
/// they were made and indexes stay compact.
public final class TimeOrderedIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long millis = clock.millis();
        long randomA = RANDOM.nextLong() & 0x0FFFL;
        long high = (millis << 16) | 0x7000L | randomA;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

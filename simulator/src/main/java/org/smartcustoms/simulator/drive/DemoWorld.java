package org.smartcustoms.simulator.drive;

import java.time.Duration;
import java.util.Optional;
import org.smartcustoms.simulator.GeneratedDeclaration;
import org.smartcustoms.simulator.World;

/// The world at its own pace for the past and, with the same people, at a livelier pace for the present.
record DemoWorld(World past, World live) {

    private static final String LIVE_SERIES = "LV";

    static DemoWorld of(World world, Duration livePace) {
        double perDay = Duration.ofDays(1).toMillis() / (double) livePace.toMillis();
        return new DemoWorld(world, world.alongside(LIVE_SERIES, perDay));
    }

    Optional<GeneratedDeclaration> find(String reference) {
        return past.find(reference).or(() -> live.find(reference));
    }
}

package org.smartcustoms.simulator;

import java.time.Instant;
import java.util.List;

/// Worlds that several tests look at.
final class Worlds {

    static final Instant SPRING = Instant.parse("2026-04-06T00:00:00Z");

    private Worlds() {}

    static World demo(long seed) {
        return World.fromSeed(seed, WorldSettings.demo());
    }

    static List<GeneratedDeclaration> days(World world, Instant from, int days) {
        return world.declarations(from, from.plusSeconds(86_400L * days)).toList();
    }

    /// A year of a larger world, one line each, held once for all tests.
    static List<Arrival> year() {
        return Year.ARRIVALS;
    }

    private static final class Year {
        static final List<Arrival> ARRIVALS = read();

        private static List<Arrival> read() {
            World world = World.fromSeed(20, WorldSettings.columns(900, WorldSettings.Drift.QUARTERLY));
            var arrivals = new java.util.ArrayList<Arrival>();
            world.arrivals(Instant.parse("2024-12-31T16:00:00Z"), Instant.parse("2025-12-31T16:00:00Z"))
                    .forEachRemaining(arrivals::add);
            return arrivals;
        }
    }
}

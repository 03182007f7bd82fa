package org.smartcustoms.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.smartcustoms.simulator.World;
import org.smartcustoms.simulator.WorldSettings;
import org.smartcustoms.simulator.drive.DemoAccess;
import org.smartcustoms.simulator.drive.DemoDriver;
import org.smartcustoms.simulator.drive.DemoLanes;
import org.smartcustoms.simulator.drive.DemoTokens;
import org.smartcustoms.simulator.drive.DriverSettings;

/// The demo world beside the server that `customs run` started: a client like any other, only in the same process.
final class DemoWorldThread {

    private static final long SEED = 7;

    private DemoWorldThread() {}

    /// @param data the server's data folder; the demo keeps its tokens and progress beneath it
    static void start(String address, Path data, PrintWriter log) {
        Thread.ofPlatform()
                .name("demo-world")
                .daemon()
                .start(() -> drive(URI.create(address), data.resolve("demo"), log));
    }

    private static void scan(URI address, Path folder, DemoTokens tokens, PrintWriter log) {
        try {
            new DemoLanes(address, tokens.officers(), folder.resolve("lanes.json")).run();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.println("demo lanes: stopped, the server goes on without them: " + failure.getMessage());
            log.flush();
        }
    }

    private static void drive(URI address, Path folder, PrintWriter log) {
        try {
            DemoTokens tokens = new DemoAccess(address, folder.resolve("tokens.json")).tokens("adam", "demo");
            Thread.ofPlatform().name("demo-lanes").daemon().start(() -> scan(address, folder, tokens, log));
            var settings = DriverSettings.demo(address, tokens, folder.resolve("progress.json"));
            new DemoDriver(settings, World.fromSeed(SEED, WorldSettings.demo()), Clock.systemUTC(), log).run();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.println("demo world: stopped, the server goes on without it: " + failure.getMessage());
            log.flush();
        }
    }
}

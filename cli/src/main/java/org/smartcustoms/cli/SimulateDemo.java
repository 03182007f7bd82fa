package org.smartcustoms.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.simulator.World;
import org.smartcustoms.simulator.WorldSettings;
import org.smartcustoms.simulator.drive.DemoAccess;
import org.smartcustoms.simulator.drive.DemoDriver;
import org.smartcustoms.simulator.drive.DemoTokens;
import org.smartcustoms.simulator.drive.DriverSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `customs simulate demo`: gives a running server its demo world from outside.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Fills a running server with a past, then lodges declarations as they happen. Stop with Ctrl-C.",
        footer = {
            "",
            "It goes on where it stopped and lodges nothing twice. Only for servers meant for trying out.",
            "",
            "Example:  ./customs simulate demo --url http://localhost:8080",
            "          ./customs simulate demo --url http://localhost:8080 --token sc_… --days 60 --history-only"
        })
final class SimulateDemo implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", description = "address of the server (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--token",
            description = "bearer token with the roles ANALYST and SUPERVISOR; without it, one is made as --user")
    private @Nullable String token;

    @Option(names = "--user", description = "an administrator, to make a token (default: ${DEFAULT-VALUE})")
    private String user = "adam";

    @Option(names = "--password", description = "the administrator's password (default: the demo world's)")
    private String password = "demo";

    @Option(names = "--seed", description = "seed of the world (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--days", description = "days of history (default: ${DEFAULT-VALUE})")
    private int days = 31;

    @Option(
            names = "--pace",
            paramLabel = "SECONDS",
            description = "mean seconds between arrivals (default: ${DEFAULT-VALUE})")
    private double pace = 5;

    @Option(names = "--backlog", description = "targets left for people to work on (default: ${DEFAULT-VALUE})")
    private int backlog = 40;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "where it remembers how far it got (default: ${DEFAULT-VALUE})")
    private Path state = Path.of(".customs/demo");

    @Option(names = "--history-only", description = "stop when the past is filled")
    private boolean historyOnly;

    @Override
    public Integer call() throws InterruptedException {
        DemoTokens tokens = token != null
                ? DemoTokens.same(token)
                : new DemoAccess(url, state.resolve("tokens.json")).tokens(user, password);
        var settings = new DriverSettings(
                url, tokens, state.resolve("progress.json"), days, Duration.ofMillis((long) (pace * 1000)), backlog);
        var driver = new DemoDriver(
                settings,
                World.fromSeed(seed, WorldSettings.demo()),
                Clock.systemUTC(),
                spec.commandLine().getOut());
        if (historyOnly) {
            driver.fillHistory();
        } else {
            driver.run();
        }
        return 0;
    }
}

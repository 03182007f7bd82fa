package org.smartcustoms.simulator.drive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// How a [DemoDriver] drives.
///
/// @param address where the server answers, such as `http://localhost:8080`
/// @param state file that remembers how far it got, so that a restart goes on instead of starting over
/// @param historyDays days of past to fill, 1 to 400
/// @param livePace mean time between live arrivals on an ordinary weekday
/// @param backlog open targets left for people to work on
public record DriverSettings(
        URI address, DemoTokens tokens, Path state, int historyDays, Duration livePace, int backlog) {

    public DriverSettings {
        if (historyDays < 1 || historyDays > 400) {
            throw new IllegalArgumentException("historyDays must lie between 1 and 400");
        }
        if (livePace.toMillis() < 10) {
            throw new IllegalArgumentException("livePace must be at least 10 ms");
        }
        if (backlog < 0) {
            throw new IllegalArgumentException("backlog can't be negative");
        }
    }

    /// The demo as `customs run` shows it: 31 days, 40 targets left open, and a present somewhat livelier than the past
    /// (960 declarations a weekday beside 800, one about every 50 s in office hours).
    public static DriverSettings demo(URI address, DemoTokens tokens, Path state) {
        return new DriverSettings(address, tokens, state, 31, Duration.ofSeconds(90), 40);
    }
}

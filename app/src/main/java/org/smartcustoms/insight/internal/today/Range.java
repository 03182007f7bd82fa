package org.smartcustoms.insight.internal.today;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.smartcustoms.platform.problem.Problem;

/// The days a board covers: the last of them is today, which goes until now.
///
/// @param from the first moment of the first day, in the officers' zone
/// @param day the first day as lists take it: `2026-11-23`
record Range(String name, int days, Instant from, Instant now, String day) {

    static Range of(String name, Instant now, ZoneId zone) {
        int days = switch (name) {
            case "today" -> 1;
            case "7d" -> 7;
            case "30d" -> 30;
            default -> throw Problem.invalid("/range", "must be today, 7d or 30d", "必須為 today、7d 或 30d");
        };
        return of(name, days, now, zone);
    }

    static Range of(String name, int days, Instant now, ZoneId zone) {
        var first = now.atZone(zone).toLocalDate().minusDays(days - 1L);
        return new Range(name, days, first.atStartOfDay(zone).toInstant(), now, first.toString());
    }

    /// As much time, as many days earlier.
    Range before() {
        var back = Duration.ofDays(days);
        return new Range(name, days, from.minus(back), now.minus(back), day);
    }
}

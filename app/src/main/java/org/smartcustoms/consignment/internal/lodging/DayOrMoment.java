package org.smartcustoms.consignment.internal.lodging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.problem.Problem;

/// The limits of a period as a query states them: a day of the officers' calendar, or a moment.
final class DayOrMoment {

    private DayOrMoment() {}

    /// The first moment of a day, or the moment itself.
    static @Nullable Instant start(String name, @Nullable String text, ZoneId zone) {
        return read(name, text, zone, 0);
    }

    /// The first moment after a day, or the moment itself.
    static @Nullable Instant end(String name, @Nullable String text, ZoneId zone) {
        return read(name, text, zone, 1);
    }

    private static @Nullable Instant read(String name, @Nullable String text, ZoneId zone, int days) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).plusDays(days).atStartOfDay(zone).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(
                    "/" + name,
                    "must be a day (2026-11-23) or a time (2026-11-23T01:02:03Z)",
                    "必須是日期（2026-11-23）或時間（2026-11-23T01:02:03Z）");
        }
    }
}

package org.smartcustoms.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Local time of the territory (UTC+8, no summer time) and how trade swings with the week and the year.
final class Calendar {

    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final int OFFSET_SECONDS = ZONE.getTotalSeconds();

    private static final List<LocalDate> LUNAR_NEW_YEARS = List.of(
            LocalDate.of(2020, 1, 25),
            LocalDate.of(2021, 2, 12),
            LocalDate.of(2022, 2, 1),
            LocalDate.of(2023, 1, 22),
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26),
            LocalDate.of(2029, 2, 13),
            LocalDate.of(2030, 2, 3));

    private Calendar() {}

    /// Hours since the epoch on the local clock.
    static long hour(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond() + OFFSET_SECONDS, 3600L);
    }

    static long startOfHour(long hour) {
        return hour * 3600 - OFFSET_SECONDS;
    }

    static long day(long hour) {
        return Math.floorDiv(hour, 24L);
    }

    static int hourOfDay(long hour) {
        return Math.floorMod(hour, 24);
    }

    /// 0 is Monday, 6 is Sunday.
    static int dayOfWeek(long day) {
        return Math.floorMod(day + 3, 7);
    }

    /// Calendar quarters since year 0.
    static int quarter(long day) {
        var date = LocalDate.ofEpochDay(day);
        return date.getYear() * 4 + (date.getMonthValue() - 1) / 3;
    }

    /// Trade on a date over an ordinary day: public holidays, the rush before and the quiet after the lunar new year.
    static double season(long day) {
        var date = LocalDate.ofEpochDay(day);
        int monthDay = date.getMonthValue() * 100 + date.getDayOfMonth();
        double factor = monthDay == 101 || monthDay == 701 || monthDay == 1001 || monthDay == 1225 ? 0.45 : 1;
        for (LocalDate newYear : LUNAR_NEW_YEARS) {
            long until = ChronoUnit.DAYS.between(date, newYear);
            if (until > 0 && until <= 14) {
                return factor * 1.25;
            }
            if (until <= 0 && until > -4) {
                return factor * 0.25;
            }
            if (until <= -4 && until > -12) {
                return factor * 0.7;
            }
        }
        return factor * (date.getMonthValue() >= 9 && date.getMonthValue() <= 11 ? 1.06 : 1.0);
    }
}

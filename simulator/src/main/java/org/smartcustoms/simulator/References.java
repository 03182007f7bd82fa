package org.smartcustoms.simulator;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// References that say where in the world a declaration stands: series, local hour, ordinal within it.
final class References {

    private static final Pattern FORM = Pattern.compile("([A-Z]{2})(\\d{8})-(\\d{5})");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyMMddHH");

    /// Where a declaration stands.
    record Place(String series, long hour, int ordinal) {}

    private References() {}

    static String of(String series, long hour, int ordinal) {
        var time = LocalDateTime.ofEpochSecond(hour * 3600, 0, ZoneOffset.UTC);
        String digits = Integer.toString(100_000 + ordinal);
        return series + HOUR.format(time) + "-" + digits.substring(1);
    }

    static Optional<Place> parse(String reference) {
        Matcher matcher = FORM.matcher(reference);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var time = LocalDateTime.parse(matcher.group(2), HOUR);
            long hour = Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 3600L);
            return Optional.of(new Place(matcher.group(1), hour, Integer.parseInt(matcher.group(3))));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}

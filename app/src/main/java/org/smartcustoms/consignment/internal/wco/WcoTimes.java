package org.smartcustoms.consignment.internal.wco;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Times in the formats of UN/EDIFACT code list 2379, as their `formatCode` names them. A time without a zone is Hong
/// Kong's; one that can't be read is passed on as it stands, for the check to name.
final class WcoTimes {

    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("uuuuMMddHHmmssX", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private WcoTimes() {}

    static Optional<String> read(XmlElement from, String path) {
        return from.first(path).flatMap(element -> {
            var text = element.take();
            return text == null
                    ? Optional.empty()
                    : Optional.of(instant(text, element.attribute("formatCode").orElse("304")));
        });
    }

    private static String instant(String text, String format) {
        try {
            var instant = switch (format) {
                case "102" -> LocalDate.parse(text, DAY).atStartOfDay(HONG_KONG).toInstant();
                case "203" ->
                    LocalDateTime.parse(text, MINUTES).atZone(HONG_KONG).toInstant();
                case "204" ->
                    LocalDateTime.parse(text, SECONDS).atZone(HONG_KONG).toInstant();
                default -> OffsetDateTime.parse(text, ZONED).toInstant();
            };
            return instant.toString();
        } catch (DateTimeException e) {
            return text;
        }
    }
}

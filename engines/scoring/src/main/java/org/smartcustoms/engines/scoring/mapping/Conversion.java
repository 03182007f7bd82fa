package org.smartcustoms.engines.scoring.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What happens to a cell on its way into a field, in the order of the components.
///
/// @param remove characters taken out wherever they stand
/// @param codes the sender's codes and ours
/// @param pad left-pads with zeros to this length
/// @param decimalComma whether the comma is the decimal sign
/// @param times factor for numbers
/// @param round decimals; negative leaves them
/// @param format date pattern; absent: ISO 8601
/// @param zone in which a moment's day is counted
public record Conversion(
        String remove,
        Map<String, String> codes,
        int pad,
        boolean decimalComma,
        Optional<BigDecimal> times,
        int round,
        Optional<DateTimeFormatter> format,
        ZoneId zone) {
    private static final int LONGEST_NUMBER = 64;

    static Conversion of(String column, JsonNode json) throws IOException {
        Map<String, String> codes = new HashMap<>();
        json.path("codes")
                .properties()
                .forEach(code -> codes.put(code.getKey(), code.getValue().asText()));
        try {
            return new Conversion(
                    json.path("remove").asText(""),
                    Map.copyOf(codes),
                    json.path("pad").asInt(0),
                    json.path("decimal").asText(".").equals(","),
                    json.has("times") ? Optional.of(json.path("times").decimalValue()) : Optional.empty(),
                    json.path("round").asInt(-1),
                    json.has("format")
                            ? Optional.of(DateTimeFormatter.ofPattern(
                                    json.path("format").asText(), Locale.ENGLISH))
                            : Optional.empty(),
                    ZoneId.of(json.path("zone").asText("Asia/Hong_Kong")));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IOException("column " + column + ": " + wrong.getMessage(), wrong);
        }
    }

    /// @throws Unreadable with the reason
    String text(String cell) throws Unreadable {
        String text = cell.strip();
        for (int i = 0; i < remove.length(); i++) {
            text = text.replace(remove.substring(i, i + 1), "");
        }
        if (!codes.isEmpty() && !text.isEmpty()) {
            String ours = codes.get(text);
            if (ours == null) {
                throw new Unreadable("the mapping has no code for \"" + shown(text) + "\"");
            }
            text = ours;
        }
        return text.isEmpty() || text.length() >= pad ? text : "0".repeat(pad - text.length()) + text;
    }

    /// `NaN` for an empty cell.
    double number(String cell) throws Unreadable {
        String text = text(cell);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            String plain = decimalComma ? text.replace(".", "").replace(',', '.') : text;
            if (plain.length() > LONGEST_NUMBER) {
                throw new NumberFormatException();
            }
            BigDecimal number = new BigDecimal(plain);
            if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
                throw new NumberFormatException();
            }
            if (times.isPresent()) {
                number = number.multiply(times.get());
            }
            return (round < 0 ? number : number.setScale(round, RoundingMode.HALF_EVEN)).doubleValue();
        } catch (NumberFormatException wrong) {
            throw new Unreadable("must be a number, not \"" + shown(text) + "\"");
        }
    }

    LocalDate date(String cell) throws Unreadable {
        String text = text(cell);
        if (text.isEmpty()) {
            throw new Unreadable("a date is needed");
        }
        try {
            if (format.isPresent()) {
                return LocalDate.from(format.get().parse(text));
            }
            if (text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10) {
                return ZonedDateTime.parse(text.replace(' ', 'T'))
                        .withZoneSameInstant(zone)
                        .toLocalDate();
            }
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException wrong) {
            throw new Unreadable("\"" + shown(text) + "\" is not a date of the mapping's format");
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /// A cell that can't be read; the message is for the sender.
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }
}

package org.smartcustoms.consignment.internal.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;

/// What happens to a cell on its way into a field. Steps run in the order of the components.
///
/// @param remove characters taken out wherever they stand, e.g. the dots of `8517.12`
/// @param codes the sender's codes and ours; a cell that isn't among them is a fault
/// @param pad left-pads with zeros to this length, for codes a spreadsheet took for numbers; 0 leaves as is
/// @param decimalComma whether the comma is the decimal sign and the dot groups thousands
/// @param times a factor for numbers, e.g. 0.001 from grams to kilograms
/// @param round decimals numbers are rounded to, half to even; negative leaves them
/// @param format pattern of a date or time ([DateTimeFormatter]); absent: ISO 8601
/// @param zone zone of dates and times that name none
public record Conversion(
        String remove,
        Map<String, String> codes,
        int pad,
        boolean decimalComma,
        @Nullable BigDecimal times,
        int round,
        @Nullable DateTimeFormatter format,
        ZoneId zone) {

    /// Cells that a workbook holds as dates arrive as ISO dates, whatever format its text columns have.
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+)?");

    static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    static final Conversion NONE = new Conversion("", Map.of(), 0, false, null, -1, null, HONG_KONG);

    /// @throws Unconvertible with the reason, when the cell can't be converted
    String apply(String cell, MappedField field) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return text;
        }
        for (int i = 0; i < remove.length(); i++) {
            text = text.replace(remove.substring(i, i + 1), "");
        }
        if (!codes.isEmpty()) {
            var ours = codes.get(text);
            if (ours == null) {
                throw new Unconvertible("the mapping has no code for \"" + text + "\"", "對應方式沒有「" + text + "」的代碼");
            }
            text = ours;
        }
        if (pad > text.length()) {
            text = "0".repeat(pad - text.length()) + text;
        }
        if (field.isDate()) {
            return moment(text);
        }
        return decimalComma || times != null || round >= 0 ? number(text) : text;
    }

    private String number(String text) {
        try {
            var plain = decimalComma ? text.replace(".", "").replace(',', '.') : text;
            var number = new BigDecimal(plain.length() > 64 ? "?" : plain);
            if (Math.abs((long) number.scale()) > 64) {
                throw new NumberFormatException();
            }
            if (times != null) {
                number = number.multiply(times);
            }
            return (round >= 0 ? number.setScale(round, RoundingMode.HALF_EVEN) : number).toPlainString();
        } catch (NumberFormatException e) {
            throw new Unconvertible("must be a number, not \"" + text + "\"", "必須是數字，而非「" + text + "」");
        }
    }

    private String moment(String text) {
        try {
            if (format == null || ISO_DAY.matcher(text).matches()) {
                return iso(text).toString();
            }
            var best = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            var instant = switch (best) {
                case ZonedDateTime zoned -> zoned.toInstant();
                case LocalDateTime local -> local.atZone(zone).toInstant();
                case LocalDate date -> date.atStartOfDay(zone).toInstant();
                default -> throw new DateTimeException("no date");
            };
            return instant.toString();
        } catch (DateTimeException e) {
            throw new Unconvertible(
                    "\"" + text + "\" is not a date of the mapping's format", "「" + text + "」不符合對應方式的日期格式");
        }
    }

    private Instant iso(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        var local = text.replace(' ', 'T');
        boolean zoned = local.endsWith("Z") || local.lastIndexOf('+') > 10 || local.lastIndexOf('-') > 10;
        return zoned
                ? ZonedDateTime.parse(local).toInstant()
                : LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    /// A cell that can't be converted; the message is for the sender.
    static final class Unconvertible extends RuntimeException {

        private final transient Text reason;

        Unconvertible(String en, String zh) {
            super(en);
            reason = new Text(en, zh);
        }

        Text reason() {
            return reason;
        }
    }
}

package org.smartcustoms.consignment.internal.lodging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.problem.FieldProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads the fields of one JSON object, collecting every fault with its pointer in place of stopping at the first.
/// A field that is absent, null or blank counts as not stated.
public final class Fields {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int WHOLE_DIGITS = 15;
    private static final char DELETE = 0x7f;

    private final JsonNode node;
    private final String pointer;
    private final List<FieldProblem> faults;

    public Fields(JsonNode node, String pointer, List<FieldProblem> faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
        if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
            fault("", "must be an object", "必須是物件");
        }
    }

    public void fault(String name, String en, String zh) {
        faults.add(FieldProblem.at(name.isEmpty() ? pointer : pointer + "/" + name, en, zh));
    }

    /// Names every property that isn't one of `known`, so that a misspelt optional field isn't lost silently.
    public Fields refuseOthers(Set<String> known) {
        if (node.isObject()) {
            node.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> fault(escape(name), "is not a field of this message", "不是此訊息的欄位"));
        }
        return this;
    }

    public Fields object(String name) {
        return new Fields(node.path(name), pointer + "/" + name, faults);
    }

    public List<Fields> objects(String name, int most) {
        var array = node.path(name);
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        if (!array.isArray()) {
            fault(name, "must be a list", "必須是清單");
            return List.of();
        }
        if (array.size() > most) {
            fault(
                    name,
                    "holds " + array.size() + " entries; at most " + most + " are taken",
                    "有 " + array.size() + " 項，最多接受 " + most + " 項");
            return List.of();
        }
        var fields = new ArrayList<Fields>(array.size());
        for (int i = 0; i < array.size(); i++) {
            fields.add(new Fields(array.get(i), pointer + "/" + name + "/" + i, faults));
        }
        return fields;
    }

    public List<String> texts(String name, int most, int longest) {
        var array = node.path(name);
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        if (!array.isArray() || array.size() > most) {
            fault(name, "must be a list of at most " + most + " texts", "必須是最多 " + most + " 項文字的清單");
            return List.of();
        }
        var texts = new ArrayList<String>(array.size());
        for (int i = 0; i < array.size(); i++) {
            var text = checked(array.get(i), name + "/" + i, longest);
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    public @Nullable String text(String name, int longest) {
        return checked(node.path(name), name, longest);
    }

    public String required(String name, int longest) {
        var text = text(name, longest);
        if (text == null) {
            missing(name);
            return "";
        }
        return text;
    }

    public void missing(String name) {
        if (!faulted(name)) {
            fault(name, "is required", "必須填寫");
        }
    }

    /// A code of the administration: kept as stated, in capitals.
    public @Nullable String code(String name, int longest) {
        var text = text(name, longest);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    public @Nullable String country(String name) {
        var text = code(name, 64);
        if (text == null || COUNTRY.matcher(text).matches()) {
            return text;
        }
        fault(
                name,
                "must be a two-letter country code (ISO 3166-1 alpha-2), not \"" + shown(text) + "\"",
                "必須是兩個字母的國家代碼（ISO 3166-1），而非「" + shown(text) + "」");
        return null;
    }

    public @Nullable String matching(String name, Pattern pattern, Text expectation) {
        var text = code(name, 256);
        if (text == null || pattern.matcher(text).matches()) {
            return text;
        }
        fault(name, expectation.en() + ", not \"" + shown(text) + "\"", expectation.zh() + "，而非「" + shown(text) + "」");
        return null;
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        var text = code(name, 64);
        if (text == null) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        var known = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        fault(
                name,
                "must be one of " + known + ", not \"" + shown(text) + "\"",
                "必須是 " + known + " 之一，而非「" + shown(text) + "」");
        return null;
    }

    public @Nullable Instant instant(String name) {
        var text = text(name, 64);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            fault(
                    name,
                    "must be a time such as 2026-11-23T01:02:03Z, not \"" + shown(text) + "\"",
                    "必須是時間，例如 2026-11-23T01:02:03Z，而非「" + shown(text) + "」");
            return null;
        }
    }

    public @Nullable Integer whole(String name, int least, int most) {
        var number = decimal(name, 0);
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            fault(name, "must be between " + least + " and " + most, "必須介乎 " + least + " 與 " + most + " 之間");
            return null;
        }
        return number.intValueExact();
    }

    /// A number that isn't negative, with at most `decimals` decimals; a JSON number or a text that is one.
    public @Nullable BigDecimal decimal(String name, int decimals) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        var number = number(value);
        if (number == null) {
            if (value.isString() && value.stringValue().isBlank()) {
                return null;
            }
            var given = value.isContainer() ? "…" : shown(value.asString());
            fault(name, "must be a number, not \"" + given + "\"", "必須是數字，而非「" + given + "」");
            return null;
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) number.precision() - number.scale() > WHOLE_DIGITS) {
            fault(
                    name,
                    "has more than " + WHOLE_DIGITS + " digits before the decimal point",
                    "小數點前超過 " + WHOLE_DIGITS + " 位數字");
            return null;
        }
        if (number.signum() < 0) {
            fault(name, "must not be negative", "不可為負數");
            return null;
        }
        var stripped = number.stripTrailingZeros();
        if (stripped.scale() > decimals) {
            fault(
                    name,
                    decimals == 0 ? "must be a whole number" : "has more than " + decimals + " decimals",
                    decimals == 0 ? "必須是整數" : "小數超過 " + decimals + " 位");
            return null;
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        try {
            if (value.isNumber()) {
                return value.decimalValue();
            }
            return value.isString() && value.stringValue().length() <= 64
                    ? new BigDecimal(value.stringValue().strip())
                    : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private @Nullable String checked(JsonNode value, String name, int longest) {
        if (value.isMissingNode() || value.isNull() || value instanceof MissingNode) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            fault(name, "must be a text", "必須是文字");
            return null;
        }
        var text = value.asString().strip();
        if (text.length() > longest) {
            fault(
                    name,
                    "is " + text.length() + " characters long; at most " + longest + " are taken",
                    "長 " + text.length() + " 個字元，最多接受 " + longest + " 個");
            return null;
        }
        if (text.chars().anyMatch(Fields::isControl)) {
            fault(name, "holds a control character", "含有控制字元");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean isControl(int c) {
        return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c == DELETE;
    }

    private boolean faulted(String name) {
        var full = pointer + "/" + name;
        return faults.stream().anyMatch(fault -> fault.pointer().equals(full));
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String escape(String name) {
        return shown(name).replace("~", "~0").replace("/", "~1");
    }
}

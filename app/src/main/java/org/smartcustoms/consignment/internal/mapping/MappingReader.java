package org.smartcustoms.consignment.internal.mapping;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/// Reads a mapping from its JSON, collecting every fault with its pointer.
public final class MappingReader {

    private static final Set<String> COLUMN =
            Set.of("field", "remove", "codes", "pad", "decimal", "times", "round", "format", "zone");
    private static final Set<String> MAPPING = Set.of(
            "name", "title", "charset", "separator", "rows", "columns", "constants", "outcome", "account", "rates");
    private static final List<String> NEEDED = List.of("id", "kind", "office");

    private final List<FieldProblem> faults = new ArrayList<>();

    /// A mapping, or what is wrong with it: `faults` is empty exactly when the mapping is there.
    public record Read(@Nullable Mapping mapping, List<FieldProblem> faults) {}

    public static Read read(String name, JsonNode json) {
        var reader = new MappingReader();
        var mapping = reader.mapping(name, json);
        return reader.faults.isEmpty() ? new Read(mapping, List.of()) : new Read(null, List.copyOf(reader.faults));
    }

    private MappingReader() {}

    private Mapping mapping(String name, JsonNode json) {
        refuseOthers(json, "", MAPPING);
        var columns = new ArrayList<Mapping.Column>();
        var mapped = new TreeSet<String>();
        json.path("columns").properties().forEach(entry -> {
            var column = column(entry.getKey(), entry.getValue());
            if (column != null) {
                columns.add(column);
                if (!mapped.add(column.field().name())) {
                    fault("/columns/" + entry.getKey(), "fills a field that another column fills", "與另一欄對應同一欄位");
                }
            }
        });
        var constants = new LinkedHashMap<MappedField, String>();
        json.path("constants").properties().forEach(entry -> {
            var field = field("/constants/" + entry.getKey(), entry.getKey());
            if (field != null) {
                constants.put(field, entry.getValue().asString());
                mapped.add(field.name());
            }
        });
        for (var needed : NEEDED) {
            if (!mapped.contains(needed)) {
                fault(
                        "/columns",
                        "no column or constant fills \"" + needed + "\", which every declaration needs",
                        "沒有任何欄或常數提供報關單必需的「" + needed + "」");
            }
        }
        var outcome = json.path("outcome");
        return new Mapping(
                name,
                charset(json),
                separator(json),
                grouped(json),
                List.copyOf(columns),
                Map.copyOf(constants),
                label(outcome, "illicit"),
                label(outcome, "critical"));
    }

    private Mapping.@Nullable Column column(String name, JsonNode json) {
        var pointer = "/columns/" + name;
        if (json.isString()) {
            var field = field(pointer, json.stringValue());
            return field == null ? null : new Mapping.Column(name, field, Conversion.NONE);
        }
        refuseOthers(json, pointer, COLUMN);
        var field = field(pointer, json.path("field").asString(""));
        return field == null ? null : new Mapping.Column(name, field, conversion(pointer, json));
    }

    private Conversion conversion(String pointer, JsonNode json) {
        var codes = new LinkedHashMap<String, String>();
        json.path("codes")
                .properties()
                .forEach(entry -> codes.put(entry.getKey(), entry.getValue().asString()));
        return new Conversion(
                json.path("remove").asString(""),
                codes,
                json.path("pad").asInt(0),
                json.path("decimal").asString(".").equals(","),
                times(pointer, json),
                json.path("round").asInt(-1),
                format(pointer, json),
                zone(pointer, json));
    }

    private @Nullable BigDecimal times(String pointer, JsonNode json) {
        var factor = json.path("times");
        if (factor.isMissingNode()) {
            return null;
        }
        if (!factor.isNumber()) {
            fault(pointer + "/times", "must be a number", "必須是數字");
            return null;
        }
        return factor.decimalValue();
    }

    private @Nullable DateTimeFormatter format(String pointer, JsonNode json) {
        var pattern = json.path("format");
        if (pattern.isMissingNode()) {
            return null;
        }
        try {
            return DateTimeFormatter.ofPattern(pattern.asString(), Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            fault(pointer + "/format", "is not a date pattern such as dd/MM/yyyy", "不是日期格式，例如 dd/MM/yyyy");
            return null;
        }
    }

    private ZoneId zone(String pointer, JsonNode json) {
        try {
            return json.has("zone") ? ZoneId.of(json.path("zone").asString()) : Conversion.HONG_KONG;
        } catch (DateTimeException e) {
            fault(pointer + "/zone", "is not a time zone such as Asia/Hong_Kong", "不是時區，例如 Asia/Hong_Kong");
            return Conversion.HONG_KONG;
        }
    }

    private Charset charset(JsonNode json) {
        try {
            return json.has("charset") ? Charset.forName(json.path("charset").asString()) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            fault("/charset", "is not a character set such as UTF-8, Big5 or GB18030", "不是字元集，例如 UTF-8、Big5 或 GB18030");
            return StandardCharsets.UTF_8;
        }
    }

    private @Nullable Character separator(JsonNode json) {
        var text = json.path("separator").asString("");
        if (text.length() > 1) {
            fault("/separator", "must be one character", "必須是一個字元");
        }
        return text.isEmpty() ? null : text.charAt(0);
    }

    private boolean grouped(JsonNode json) {
        var rows = json.path("rows").asString("declarations");
        if (!rows.equals("declarations") && !rows.equals("lines")) {
            fault(
                    "/rows",
                    "must be \"declarations\" (one row each) or \"lines\" (neighbouring rows share an id)",
                    "必須是 \"declarations\"（每行一份）或 \"lines\"（相鄰各行共用編號）");
        }
        return rows.equals("lines");
    }

    private Mapping.@Nullable Label label(JsonNode outcome, String name) {
        var label = outcome.path(name);
        if (label.isMissingNode()) {
            return null;
        }
        var yes = new TreeSet<String>();
        label.path("yes").forEach(cell -> yes.add(cell.asString()));
        var no = new TreeSet<String>();
        label.path("no").forEach(cell -> no.add(cell.asString()));
        var column = label.path("column").asString("");
        if (column.isEmpty() || yes.isEmpty()) {
            fault(
                    "/outcome/" + name,
                    "needs a column and the cells that mean yes, e.g. {\"column\": \"Found\", \"yes\": [\"1\"]}",
                    "須指明欄名及表示「是」的值，例如 {\"column\": \"Found\", \"yes\": [\"1\"]}");
        }
        return new Mapping.Label(column, Set.copyOf(yes), Set.copyOf(no));
    }

    private @Nullable MappedField field(String pointer, String name) {
        var field = MappedField.find(name);
        if (field.isEmpty()) {
            fault(
                    pointer,
                    "\"" + name + "\" is not a field; the fields are " + String.join(", ", MappedField.names()),
                    "「" + name + "」不是欄位；可用欄位：" + String.join(", ", MappedField.names()));
        }
        return field.orElse(null);
    }

    private void refuseOthers(JsonNode json, String pointer, Set<String> known) {
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(pointer + "/" + name, "is not part of the mapping format", "不屬於對應格式"));
    }

    private void fault(String pointer, String en, String zh) {
        faults.add(FieldProblem.at(pointer, en, zh));
    }
}

package org.smartcustoms.engines.scoring.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smartcustoms.engines.scoring.CargoField;

/// Which column fills which field, and which columns tell what an examination found.
///
/// @param name by which it is asked for
/// @param charset of the file
/// @param separator between cells; absent: found from the header
/// @param columns that fill a field scoring uses; others in the mapping are known and passed over
/// @param constants fields that are the same for every row
/// @param illicit column telling whether something was found
/// @param critical column telling whether it endangers the public
/// @param currencies in which values are declared
public record ColumnMapping(
        String name,
        Charset charset,
        Optional<Character> separator,
        List<Column> columns,
        Map<CargoField, String> constants,
        Optional<Label> illicit,
        Optional<Label> critical,
        Currencies currencies) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ROLES = Set.of(
            "declarant", "importer", "exporter", "seller", "buyer", "carrier", "courier", "consignor", "consignee");
    private static final Set<String> NOT_FOR_SCORING = Set.of(
            "kind",
            "document",
            "containers",
            "destination",
            "line",
            "grossMassKg",
            "packages",
            "quantity",
            "unit",
            "currency");

    /// A column, the field it fills and how.
    public record Column(String name, CargoField field, Conversion conversion) {}

    /// A column that states an outcome. Without `no`, every filled cell that isn't a `yes` is a no.
    public record Label(String column, Set<String> yes, Set<String> no) {
        /// What a cell says; empty when it says neither.
        Optional<Boolean> read(String cell) {
            if (yes.contains(cell)) {
                return Optional.of(true);
            }
            boolean isNo = no.isEmpty() ? !cell.isEmpty() : no.contains(cell);
            return isNo ? Optional.of(false) : Optional.empty();
        }
    }

    /// The mapping of that name among those delivered with the program, or else in that file.
    /// @throws IOException when there is neither, or naming what is wrong with it
    public static ColumnMapping find(String nameOrFile) throws IOException {
        if (nameOrFile.matches("[A-Za-z0-9_-]+")) {
            try (var resource = ColumnMapping.class.getResourceAsStream("/mappings/" + nameOrFile + ".json")) {
                if (resource != null) {
                    return parse(nameOrFile, resource.readAllBytes());
                }
            }
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no mapping named " + nameOrFile
                    + " and no such file; declarations-54k is a built-in one");
        }
        return parse(nameOrFile, Files.readAllBytes(file));
    }

    /// Reads a mapping.
    /// @throws IOException naming what is wrong
    public static ColumnMapping parse(String name, byte[] bytes) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (JsonProcessingException broken) {
            throw new IOException("mapping " + name + " is not JSON: " + broken.getOriginalMessage(), broken);
        }
        if (!json.path("columns").isObject()) {
            throw new IOException("mapping " + name + " has no columns");
        }
        List<Column> columns = new ArrayList<>();
        String currency = "";
        for (Map.Entry<String, JsonNode> entry : json.path("columns").properties()) {
            String field = entry.getValue().isTextual()
                    ? entry.getValue().asText()
                    : entry.getValue().path("field").asText();
            Optional<CargoField> known = field(name, entry.getKey(), field);
            if (field.equals("currency")) {
                currency = entry.getKey();
            }
            if (known.isPresent()) {
                columns.add(new Column(entry.getKey(), known.get(), Conversion.of(entry.getKey(), entry.getValue())));
            }
        }
        Map<CargoField, String> constants = new EnumMap<>(CargoField.class);
        for (Map.Entry<String, JsonNode> entry : json.path("constants").properties()) {
            field(name, "constants", entry.getKey())
                    .ifPresent(field -> constants.put(field, entry.getValue().asText()));
        }
        String separator = json.path("separator").asText("");
        return new ColumnMapping(
                name,
                json.has("charset") ? charset(name, json.path("charset").asText()) : StandardCharsets.UTF_8,
                separator.isEmpty() ? Optional.empty() : Optional.of(separator.charAt(0)),
                List.copyOf(columns),
                Map.copyOf(constants),
                label(json.path("outcome").path("illicit")),
                label(json.path("outcome").path("critical")),
                Currencies.of(name, currency, json));
    }

    private static Charset charset(String mapping, String name) throws IOException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("mapping " + mapping + ": " + name + " is not a character set", unknown);
        }
    }

    private static Optional<CargoField> field(String mapping, String column, String field) throws IOException {
        Optional<CargoField> known = CargoField.find(field);
        if (known.isEmpty() && !NOT_FOR_SCORING.contains(field) && !isParty(field)) {
            throw new IOException("mapping " + mapping + ", column " + column + ": \"" + field + "\" is not a field");
        }
        return known;
    }

    private static boolean isParty(String field) {
        return ROLES.contains(field.replaceFirst("(Name|Address|Country)$", ""));
    }

    private static Optional<Label> label(JsonNode json) {
        if (json.path("column").asText().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Label(json.path("column").asText(), cells(json.path("yes")), cells(json.path("no"))));
    }

    private static Set<String> cells(JsonNode array) {
        Set<String> cells = new HashSet<>();
        array.forEach(cell -> cells.add(cell.asText()));
        return Set.copyOf(cells);
    }
}

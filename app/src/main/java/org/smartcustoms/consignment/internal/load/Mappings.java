package org.smartcustoms.consignment.internal.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.smartcustoms.consignment.internal.mapping.Mapping;
import org.smartcustoms.consignment.internal.mapping.MappingReader;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mappings by name: the saved ones and, where none of that name is saved, the built-in ones.
@Component
class Mappings {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final List<String> BUILT_IN = List.of("declarations-54k");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Mappings(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record Named(String name, boolean builtIn) {}

    List<Named> list() {
        var all = new ArrayList<Named>();
        jdbc.sql("SELECT name FROM consignment.mapping ORDER BY name")
                .query(String.class)
                .list()
                .forEach(name -> all.add(new Named(name, false)));
        BUILT_IN.stream()
                .filter(name -> all.stream().noneMatch(saved -> saved.name().equals(name)))
                .forEach(name -> all.add(new Named(name, true)));
        return all;
    }

    JsonNode get(String name) {
        return find(name)
                .orElseThrow(() -> Problem.notFound("There is no mapping \"" + name + "\"", "沒有此對應方式：" + name));
    }

    private Optional<JsonNode> find(String name) {
        return jdbc.sql("SELECT document FROM consignment.mapping WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional()
                .map(json::readTree)
                .or(() -> BUILT_IN.contains(name) ? Optional.of(builtIn(name)) : Optional.empty());
    }

    private JsonNode builtIn(String name) {
        try (var stream = Mappings.class.getResourceAsStream("/mappings/" + name + ".json")) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void save(String name, JsonNode document) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("/name", "must be small letters, digits and dashes", "必須由小寫字母、數字及連字號組成");
        }
        checked(name, document);
        jdbc.sql("""
                        INSERT INTO consignment.mapping (name, document, saved_at, saved_by)
                        VALUES (:name, :document::jsonb, :at, :by)
                        ON CONFLICT (name) DO UPDATE
                           SET document = excluded.document, saved_at = excluded.saved_at, saved_by = excluded.saved_by""")
                .param("name", name)
                .param("document", document.toString())
                .param("at", OffsetDateTime.now(clock))
                .param("by", Actors.current().username())
                .update();
    }

    /// A mapping as a request states it: the name of one, or one itself as JSON.
    record Stated(String name, JsonNode document) {}

    Stated stated(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return new Stated(text.strip(), get(text.strip()));
        }
        try {
            var document = json.readTree(text);
            return new Stated(document.path("name").asString("unnamed"), document);
        } catch (tools.jackson.core.JacksonException e) {
            throw Problem.invalid("/mapping", "is not well-formed JSON", "並非格式正確的 JSON");
        }
    }

    static Mapping checked(String name, JsonNode document) {
        var read = MappingReader.read(name, document);
        var mapping = read.mapping();
        if (mapping == null) {
            throw Problem.invalid(read.faults());
        }
        return mapping;
    }
}

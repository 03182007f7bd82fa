package org.smartcustoms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.smartcustoms.platform.database.Migrations;

/// Each schema belongs to the module of its name; the audit chain belongs to the platform.
class TableOwnershipTests {

    private static final Path SOURCES = Path.of("src/main/java/org/smartcustoms");

    /// Reads what officers did for its lists of today; it writes nowhere.
    private static final Set<String> READERS = Set.of("insight reads inspection");

    @Test
    void noModuleReachesIntoTheTablesOfAnother() throws IOException {
        var schemas = String.join("|", Migrations.schemas());
        var statement = Pattern.compile("\\b(FROM|JOIN|UPDATE|INTO)\\s+(" + schemas + ")\\.");
        var trespasses = new ArrayList<String>();
        int statements = 0;
        for (var file : sources()) {
            var module = SOURCES.relativize(file).getName(0).toString();
            var matcher = statement.matcher(Files.readString(file));
            while (matcher.find()) {
                statements++;
                var schema = matcher.group(2);
                var verb = Set.of("FROM", "JOIN").contains(matcher.group(1)) ? "reads" : "writes";
                boolean own = schema.equals(module) || (schema.equals("audit") && module.equals("platform"));
                if (!own && !READERS.contains(module + " " + verb + " " + schema)) {
                    trespasses.add(file.getFileName() + ": " + module + " " + verb + " " + schema);
                }
            }
        }
        assertThat(statements).isGreaterThan(100);
        assertThat(trespasses).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

package org.smartcustoms.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.smartcustoms.architecture.Modules;
import org.smartcustoms.platform.problem.ProblemType;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SmartCustomsTest
class ReferencePageTests {

    private static final String GENERATED = "<!-- Generated from the code by ReferencePageTests; do not edit. -->\n\n";

    @Autowired
    ApiClients clients;

    @Test
    void listsTheModules() throws IOException {
        var page =
                new StringBuilder(GENERATED).append("# Modules\n\n| module | uses | what it is for |\n|---|---|---|\n");
        var modules = Modules.all();
        modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .forEach(module -> {
                    var uses = module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(used -> used.getIdentifier().toString())
                            .sorted()
                            .collect(Collectors.joining(", "));
                    page.append("| `%s` | %s | %s |%n"
                            .formatted(module.getIdentifier(), uses, Sources.packageSentence(module)));
                });
        new ReferencePage("modules.md").hold(page.toString());
    }

    @Test
    void listsTheEvents() throws IOException {
        var page = new StringBuilder(GENERATED)
                .append(
                        "# Events\n\nFacts that one module publishes and others may listen to.\n\n| event | of module | fields | heard by |\n|---|---|---|---|\n");
        Sources.events()
                .forEach((event, listeners) -> page.append("| `%s` | %s | %s | %s |%n"
                        .formatted(
                                event.getSimpleName(),
                                Sources.module(event),
                                Sources.recordFields(event),
                                String.join(", ", listeners))));
        new ReferencePage("events.md").hold(page.toString());
    }

    @Test
    void listsTheSettings() throws IOException {
        var page = new StringBuilder(GENERATED)
                .append(
                        "# Settings\n\nEach can be set as an environment variable: upper case, dots and dashes as `_` and nothing.\n\n| setting | default | what it does | environment |\n|---|---|---|---|\n");
        for (var type : Sources.annotatedWith(ConfigurationProperties.class)) {
            Sources.settings(type.getAnnotation(ConfigurationProperties.class).value(), type)
                    .forEach((name, setting) -> {
                        assertThat(setting.meaning()).as(name).isNotEmpty();
                        page.append("| `%s` | %s | %s | `%s` |%n"
                                .formatted(
                                        name,
                                        setting.initial().isEmpty() ? "" : "`" + setting.initial() + "`",
                                        setting.meaning(),
                                        Sources.environmentName(name)));
                    });
        }
        new ReferencePage("settings.md").hold(page.toString());
    }

    @Test
    void listsTheProblems() throws IOException {
        var page = new StringBuilder(GENERATED)
                .append(
                        "# Problems\n\nEvery error of the API is `application/problem+json` (RFC 9457) of one of these types.\n\n| type | status | title | 標題 |\n|---|---|---|---|\n");
        Arrays.stream(ProblemType.values())
                .forEach(type -> page.append("| `%s` | %d | %s | %s |%n"
                        .formatted(
                                type.uri(),
                                type.status(),
                                type.title().en(),
                                type.title().zh())));
        new ReferencePage("problems.md").hold(page.toString());
    }

    @Test
    void holdsTheOpenApiDescription() throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var description = (ObjectNode)
                json.readTree(clients.stranger().get("/api/openapi.json").body());
        description.remove("servers");
        new ReferencePage("openapi.json").hold(json.writeValueAsString(sorted(json, description)) + "\n");
    }

    /// The same description with the keys of every object in alphabetical order: the generator's order varies.
    private static JsonNode sorted(JsonMapper json, JsonNode node) {
        if (node.isObject()) {
            var properties = new TreeMap<String, JsonNode>();
            node.properties().forEach(property -> properties.put(property.getKey(), sorted(json, property.getValue())));
            var result = json.createObjectNode();
            properties.forEach(result::set);
            return result;
        }
        if (node.isArray()) {
            var result = json.createArrayNode();
            node.forEach(element -> result.add(sorted(json, element)));
            return result;
        }
        return node;
    }
}

package org.smartcustoms.reference;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.core.ApplicationModule;

/// Reads from the code what the reference pages say.
final class Sources {

    private Sources() {}

    /// The paragraph that a module's package-info opens with.
    static String packageSentence(ApplicationModule module) {
        var folder = module.getBasePackage().getName().replace('.', '/');
        var file = Path.of("src/main/java", folder, "package-info.java");
        try {
            return Files.readAllLines(file).stream()
                    .takeWhile(line -> line.startsWith("///"))
                    .map(line -> line.substring(3).strip())
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every event type that some module listens to, with the modules that do.
    static SortedMap<Class<?>, SortedSet<String>> events() {
        var heard = new TreeMap<Class<?>, SortedSet<String>>(Comparator.comparing(Class::getName));
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.smartcustoms").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(EventListener.class)
                                && !method.getRawParameterTypes().isEmpty())
                        .forEach(method -> {
                            var event = method.getRawParameterTypes().getFirst().reflect();
                            if (event.getName().startsWith("org.smartcustoms.")) {
                                heard.computeIfAbsent(event, unused -> new TreeSet<>())
                                        .add(module(method.getOwner().reflect()));
                            }
                        });
        return heard;
    }

    /// The module that a type belongs to: the package below the base package.
    static String module(Class<?> type) {
        return type.getPackageName().substring("org.smartcustoms.".length()).replaceAll("\\..*", "");
    }

    static String recordFields(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> "`" + component.getName() + "`")
                        .collect(Collectors.joining(", "))
                : "";
    }

    static List<Class<?>> annotatedWith(Class<? extends Annotation> annotation) {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.smartcustoms").stream()
                        .filter(type -> type.isAnnotatedWith(annotation))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    /// @param initial its default; empty where there is none
    /// @param meaning what the record says of it
    record Setting(String initial, String meaning) {}

    /// Settings below `prefix`, nested records included.
    static Map<String, Setting> settings(String prefix, Class<?> type) {
        var meanings = Comments.parameters(type);
        var found = new LinkedHashMap<String, Setting>();
        var components = type.getRecordComponents();
        for (int position = 0; position < components.length; position++) {
            var component = components[position];
            var name = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord()) {
                found.putAll(settings(name, component.getType()));
            } else {
                var meaning = meanings.getOrDefault(component.getName(), "");
                found.put(name, new Setting(initial(type, position), meaning));
            }
        }
        return found;
    }

    static String environmentName(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String initial(Class<?> type, int position) {
        var constructor = type.getDeclaredConstructors()[0];
        var value = constructor.getParameters()[position].getAnnotation(DefaultValue.class);
        return value == null ? "" : String.join(", ", value.value());
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}

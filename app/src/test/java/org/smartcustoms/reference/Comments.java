package org.smartcustoms.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads what the comments in the code say.
final class Comments {

    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ([^@]+)");

    private Comments() {}

    /// What the comment above a record says of its components, in the order in which it says it.
    static Map<String, String> parameters(Class<?> type) {
        var source = source(type);
        var head = source.substring(0, source.indexOf("record " + type.getSimpleName() + "("));
        var lines = head.lines().map(String::strip).toList();
        var comment = new StringBuilder();
        for (int at = lines.size() - 1; at >= 0 && !lines.get(at).endsWith("}"); at--) {
            if (lines.get(at).startsWith("///")) {
                comment.insert(0, lines.get(at).substring(3).strip() + " ");
            } else if (!comment.isEmpty()) {
                break;
            }
        }
        var found = new LinkedHashMap<String, String>();
        var matcher = PARAMETER.matcher(comment);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2).strip());
        }
        return found;
    }

    private static String source(Class<?> type) {
        var outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        try {
            return Files.readString(Path.of("src/main/java", outermost.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

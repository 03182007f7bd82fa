package org.smartcustoms.consignment.internal.wco;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of a message, by local name (administrations differ in namespaces), and whether anyone has read it.
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean taken;

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    int textLength() {
        return text.length();
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /// The text of this element, which counts as taken from now on; null when blank.
    @Nullable
    String take() {
        taken = true;
        var stripped = text.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }

    Optional<XmlElement> first(String path) {
        return all(path).findFirst();
    }

    /// Every element reached by the child names of `path`, in document order.
    Stream<XmlElement> all(String path) {
        var found = Stream.of(this);
        for (var step : path.split("/")) {
            found = found.flatMap(element -> element.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    /// The first text at `path`, taken.
    @Nullable
    String text(String path) {
        return all(path)
                .map(XmlElement::take)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    /// This element or the first below it with that name.
    Optional<XmlElement> find(String sought) {
        if (name.equals(sought)) {
            return Optional.of(this);
        }
        return children.stream().flatMap(child -> child.find(sought).stream()).findFirst();
    }

    /// Paths of the elements that hold text nobody took.
    Set<String> left() {
        var left = new LinkedHashSet<String>();
        collect("", left);
        return left;
    }

    private void collect(String above, Set<String> left) {
        var path = above + "/" + name;
        if (!taken && !text.toString().isBlank()) {
            left.add(path);
        }
        children.forEach(child -> child.collect(path, left));
    }
}

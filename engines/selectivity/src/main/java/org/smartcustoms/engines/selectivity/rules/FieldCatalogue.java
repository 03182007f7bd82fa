package org.smartcustoms.engines.selectivity.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Names every field usable in a condition, so that a console can offer completion and help, and gives each a fixed
/// place (slot) in {@link Facts}: texts and several-valued texts share one numbering, numbers have their own.
public final class FieldCatalogue {

    private static final FieldCatalogue STANDARD = new FieldCatalogue(readStandard());

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Field> texts = new ArrayList<>();
    private final List<Field> numbers = new ArrayList<>();

    private FieldCatalogue(Collection<Field> fields) {
        for (var field : fields) {
            var kin = field.type() == FieldType.NUMBER ? numbers : texts;
            if (places.put(field.name(), new Place(field, kin.size())) != null) {
                throw new IllegalArgumentException("the field " + field.name() + " is named twice");
            }
            kin.add(field);
        }
    }

    /// A field and where its value sits.
    record Place(Field field, int slot) {}

    /// The fields of a declaration line, its parties, model scores and profiles.
    public static FieldCatalogue standard() {
        return STANDARD;
    }

    /// This catalogue with more fields after the present ones; present slots stay as they are.
    public FieldCatalogue with(List<Field> more) {
        var all = new ArrayList<>(list());
        all.addAll(more);
        return new FieldCatalogue(all);
    }

    /// All fields in the order a console should offer them.
    public List<Field> list() {
        return places.values().stream().map(Place::field).toList();
    }

    public Optional<Field> find(String name) {
        return Optional.ofNullable(places.get(name)).map(Place::field);
    }

    /// @throws IllegalArgumentException if there is no such field; the message suggests the nearest name
    public Field get(String name) {
        return place(name).field();
    }

    /// Says that there is no such field, and which one was probably meant.
    public String unknown(String name) {
        return "there is no field `" + name + "`"
                + nearest(name).map(n -> "; did you mean `" + n + "`?").orElse("");
    }

    /// The name a mistyped name most likely stands for; empty when nothing is near.
    public Optional<String> nearest(String name) {
        return Suggestion.nearest(name, places.keySet());
    }

    /// A builder of facts in this catalogue's layout.
    public Facts.Builder facts() {
        return new Facts.Builder(this);
    }

    public int textCount() {
        return texts.size();
    }

    public int numberCount() {
        return numbers.size();
    }

    /// The field whose text sits at this slot.
    public Field textAt(int slot) {
        return texts.get(slot);
    }

    /// The field whose number sits at this slot.
    public Field numberAt(int slot) {
        return numbers.get(slot);
    }

    /// The place of the field among the texts or among the numbers, by its type.
    ///
    /// @throws IllegalArgumentException if there is no such field
    public int slot(String name) {
        return place(name).slot();
    }

    Place place(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException(unknown(name));
        }
        return place;
    }

    private static List<Field> readStandard() {
        try (InputStream in = Objects.requireNonNull(FieldCatalogue.class.getResourceAsStream("fields.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(c -> new Field(
                            c[0],
                            FieldType.valueOf(c[1]),
                            new Label(c[2], c[3]),
                            new Label(c[4], c[5]),
                            List.of(c[6].split("\\|"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.smartcustoms.engines.selectivity.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known about one goods line and the declaration it belongs to, laid out by a {@link FieldCatalogue}.
/// Immutable. A text that was not declared is null (never ""), a number that was not declared is NaN; a value that was
/// declared but cannot be read is listed as unusable.
public final class Facts {

    /// Separates the values of a several-valued field.
    static final char SEPARATOR = '\n';

    private final @Nullable String[] texts;
    private final double[] numbers;
    private final Map<String, String> unusable;

    private Facts(@Nullable String[] texts, double[] numbers, Map<String, String> unusable) {
        this.texts = texts;
        this.numbers = numbers;
        this.unusable = unusable;
    }

    /// The text at a slot; values of a several-valued field are joined by line feeds.
    public @Nullable String text(int slot) {
        return texts[slot];
    }

    /// The number at a slot; NaN when not declared.
    public double number(int slot) {
        return numbers[slot];
    }

    /// Fields that were declared but cannot be read, with what was declared.
    public Map<String, String> unusable() {
        return unusable;
    }

    /// Collects facts; unset fields stay "not declared". Not safe for use by several threads.
    public static final class Builder {
        private final FieldCatalogue catalogue;
        private final @Nullable String[] texts;
        private final double[] numbers;
        private final Map<String, String> unusable = new TreeMap<>();

        Builder(FieldCatalogue catalogue) {
            this.catalogue = catalogue;
            texts = new @Nullable String[catalogue.textCount()];
            numbers = new double[catalogue.numberCount()];
            Arrays.fill(numbers, Double.NaN);
        }

        /// Null and blank both mean "not declared".
        ///
        /// @throws IllegalArgumentException if there is no such text field
        public Builder text(String field, @Nullable String value) {
            return textAt(slot(field, FieldType.TEXT), value);
        }

        /// @throws IllegalArgumentException if there is no such several-valued field
        public Builder several(String field, List<String> values) {
            int slot = slot(field, FieldType.SEVERAL);
            var known = values.stream()
                    .filter(v -> !v.isBlank())
                    .map(v -> v.replace(SEPARATOR, ' '))
                    .toList();
            return textAt(slot, known.isEmpty() ? null : String.join("\n", known));
        }

        /// NaN means "not declared"; an infinite value is unusable.
        ///
        /// @throws IllegalArgumentException if there is no such number field
        public Builder number(String field, double value) {
            int slot = slot(field, FieldType.NUMBER);
            if (Double.isInfinite(value)) {
                return unusable(field, Double.toString(value));
            }
            return numberAt(slot, value);
        }

        /// Marks a field as declared but unreadable; rules that depend on it report so and the decision goes on.
        public Builder unusable(String field, String declared) {
            catalogue.get(field);
            unusable.put(field, declared);
            return this;
        }

        /// The same as {@link #text}, by slot, for callers that resolve names once.
        public Builder textAt(int slot, @Nullable String value) {
            texts[slot] = value == null || value.isBlank() ? null : value;
            return this;
        }

        /// The same as {@link #number}, by slot, for callers that resolve names once; the value must be finite or NaN.
        public Builder numberAt(int slot, double value) {
            numbers[slot] = value;
            return this;
        }

        /// The facts so far; the builder may be used on, for example for the next line of the same declaration.
        public Facts build() {
            return new Facts(texts.clone(), numbers.clone(), unusable.isEmpty() ? Map.of() : Map.copyOf(unusable));
        }

        private int slot(String field, FieldType type) {
            var place = catalogue.place(field);
            var actual = place.field().type();
            if (actual != type) {
                throw new IllegalArgumentException("the field `" + field + "` holds " + actual + ", not " + type);
            }
            return place.slot();
        }
    }
}

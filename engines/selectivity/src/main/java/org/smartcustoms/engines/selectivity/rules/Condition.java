package org.smartcustoms.engines.selectivity.rules;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A condition over the facts of one goods line. A closed tree: what is not one of these is an {@link Expression},
/// evaluated by the CEL runtime instead of the index.
public sealed interface Condition {

    /// The names of all fields the condition depends on.
    default SortedSet<String> fields() {
        var found = new TreeSet<String>();
        collectFields(found);
        return found;
    }

    private void collectFields(Set<String> found) {
        switch (this) {
            case OfField leaf -> found.add(leaf.field());
            case Expression e -> found.addAll(e.reads());
            case All all -> all.parts().forEach(p -> p.collectFields(found));
            case Any any -> any.parts().forEach(p -> p.collectFields(found));
            case Not not -> not.part().collectFields(found);
        }
    }

    /// A condition on the value of a single field.
    sealed interface OfField extends Condition {
        String field();
    }

    /// The text is exactly this.
    record Equals(String field, String value) implements OfField {}

    /// The text is one of these.
    record In(String field, SortedSet<String> values) implements OfField {
        public In {
            values = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }
    }

    /// The text starts with this.
    record Prefix(String field, String prefix) implements OfField {}

    /// Whether upper and lower case letters are told apart.
    enum Letters {
        EXACT,
        ANY_CASE
    }

    /// The text has this somewhere in it.
    record Contains(String field, String text, Letters letters) implements OfField {}

    /// The number stands in this order to a bound.
    record Comparison(String field, Order order, double bound) implements OfField {}

    /// The number lies between two bounds, both included.
    record Range(String field, double from, double to) implements OfField {}

    /// The text is a member of the list of this name.
    record Listed(String field, String list) implements OfField {}

    /// The text resembles a name on the list at least this much.
    ///
    /// @param threshold similarity, above 0 and at most 1
    record Similar(String field, String list, double threshold) implements OfField {}

    /// The value was declared.
    record Known(String field) implements OfField {}

    /// Every part holds; holds when there are no parts.
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// At least one part holds.
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// The part does not hold.
    record Not(Condition part) implements Condition {}

    /// A CEL expression that the tree cannot express (arithmetic, regular expressions, …).
    ///
    /// @param source the expression, already checked against the catalogue
    /// @param reads the fields it names
    record Expression(String source, SortedSet<String> reads) implements Condition {
        public Expression {
            reads = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(reads));
        }
    }

    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Any(List.of(parts));
    }

    static Condition not(Condition part) {
        return new Not(part);
    }
}

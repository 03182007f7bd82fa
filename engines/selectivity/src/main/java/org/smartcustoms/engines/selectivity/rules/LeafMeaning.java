package org.smartcustoms.engines.selectivity.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.function.Predicate;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;

/// What each leaf of the tree means for one text or one number. Numbers become closed intervals, so that a
/// bound that is excluded is the next representable number. Shared by everything that evaluates conditions.
public final class LeafMeaning {

    private LeafMeaning() {}

    /// A closed interval; NaN lies in none.
    ///
    /// @param low least value, possibly -∞
    /// @param high greatest value, possibly +∞
    public record Interval(double low, double high) {
        public boolean holds(double value) {
            return value >= low && value <= high;
        }

        Interval and(Interval other) {
            return new Interval(Math.max(low, other.low), Math.min(high, other.high));
        }
    }

    static Interval interval(Condition.Comparison c) {
        return switch (c.order()) {
            case BELOW -> new Interval(Double.NEGATIVE_INFINITY, Math.nextDown(c.bound()));
            case AT_MOST -> new Interval(Double.NEGATIVE_INFINITY, c.bound());
            case EQUAL -> new Interval(c.bound(), c.bound());
            case AT_LEAST -> new Interval(c.bound(), Double.POSITIVE_INFINITY);
            case ABOVE -> new Interval(Math.nextUp(c.bound()), Double.POSITIVE_INFINITY);
        };
    }

    /// What the leaf asks of one text that was declared; a leaf about numbers is never asked.
    ///
    /// @throws IllegalStateException if the leaf is about numbers
    public static Predicate<String> text(Condition.OfField leaf, ListSnapshot lists) {
        return switch (leaf) {
            case Condition.Equals e -> e.value()::equals;
            case Condition.In in -> new HashSet<>(in.values())::contains;
            case Condition.Prefix p -> text -> text.startsWith(p.prefix());
            case Condition.Contains c -> {
                if (c.letters() == Condition.Letters.EXACT) {
                    yield text -> text.contains(c.text());
                }
                var part = c.text().toLowerCase(Locale.ROOT);
                yield text -> text.toLowerCase(Locale.ROOT).contains(part);
            }
            case Condition.Listed l -> text -> lists.contains(l.list(), text);
            case Condition.Similar s ->
                text -> lists.bestMatch(s.list(), text, s.threshold()).isPresent();
            case Condition.Known k -> text -> true;
            case Condition.Comparison c -> throw new IllegalStateException("`" + c.field() + "` is not a text");
            case Condition.Range r -> throw new IllegalStateException("`" + r.field() + "` is not a text");
        };
    }

    /// The numbers for which the leaf holds; a leaf about texts is never asked.
    ///
    /// @throws IllegalStateException if the leaf is about texts
    public static Interval numbers(Condition.OfField leaf) {
        return switch (leaf) {
            case Condition.Comparison c -> interval(c);
            case Condition.Range r -> new Interval(r.from(), r.to());
            case Condition.Known k -> new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case Condition.Equals e -> throw new IllegalStateException("`" + e.field() + "` is not a number");
            case Condition.In in -> throw new IllegalStateException("`" + in.field() + "` is not a number");
            case Condition.Prefix p -> throw new IllegalStateException("`" + p.field() + "` is not a number");
            case Condition.Contains c -> throw new IllegalStateException("`" + c.field() + "` is not a number");
            case Condition.Listed l -> throw new IllegalStateException("`" + l.field() + "` is not a number");
            case Condition.Similar s -> throw new IllegalStateException("`" + s.field() + "` is not a number");
        };
    }

    /// Whether the predicate holds for the text, or for any of several texts joined by line feeds.
    public static boolean anyValue(String text, Predicate<String> predicate) {
        int from = 0;
        int end = text.indexOf(Facts.SEPARATOR);
        while (end >= 0) {
            if (predicate.test(text.substring(from, end))) {
                return true;
            }
            from = end + 1;
            end = text.indexOf(Facts.SEPARATOR, from);
        }
        return predicate.test(from == 0 ? text : text.substring(from));
    }
}

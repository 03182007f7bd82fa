package org.smartcustoms.engines.selectivity.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rewrites a condition as "any of these conjunctions", with `not` pushed down to the leaves. Sound in Kleene's logic.
final class Dnf {

    /// Beyond this many conjunctions a condition is evaluated as a tree.
    static final int LIMIT = 128;

    /// A leaf of a conjunction: a condition on a field or an expression, possibly denied.
    record Literal(Condition leaf, boolean denied) {}

    private Dnf() {}

    /// Empty when there would be too many conjunctions.
    static Optional<List<List<Literal>>> of(Condition condition) {
        return of(condition, false);
    }

    private static Optional<List<List<Literal>>> of(Condition condition, boolean denied) {
        return switch (condition) {
            case Condition.OfField leaf -> Optional.of(List.of(List.of(new Literal(leaf, denied))));
            case Condition.Expression leaf -> Optional.of(List.of(List.of(new Literal(leaf, denied))));
            case Condition.Not not -> of(not.part(), !denied);
            case Condition.All all -> denied ? union(all.parts(), true) : product(all.parts(), false);
            case Condition.Any any -> denied ? product(any.parts(), true) : union(any.parts(), false);
        };
    }

    private static Optional<List<List<Literal>>> union(List<Condition> parts, boolean denied) {
        var result = new ArrayList<List<Literal>>();
        for (var part : parts) {
            var inner = of(part, denied);
            if (inner.isEmpty() || result.size() + inner.get().size() > LIMIT) {
                return Optional.empty();
            }
            result.addAll(inner.get());
        }
        return Optional.of(result);
    }

    private static Optional<List<List<Literal>>> product(List<Condition> parts, boolean denied) {
        List<List<Literal>> result = List.of(List.of());
        for (var part : parts) {
            var inner = of(part, denied);
            if (inner.isEmpty() || (long) result.size() * inner.get().size() > LIMIT) {
                return Optional.empty();
            }
            var next = new ArrayList<List<Literal>>();
            for (var left : result) {
                for (var right : inner.get()) {
                    var both = new ArrayList<>(left);
                    both.addAll(right);
                    next.add(both);
                }
            }
            result = next;
        }
        return Optional.of(result);
    }
}

package org.smartcustoms.engines.selectivity.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One way for a rule to hit, sorted into what the index can look up and what has to be tested.
///
/// @param rule the rule's ordinal
/// @param keys text slots with the exact values or the prefix they must have
/// @param intervals number slots with the interval they must lie in
/// @param tests what is left, cheap ones first
record Conjunction(
        int rule, Map<Integer, TextKey> keys, Map<Integer, LeafMeaning.Interval> intervals, List<SharedTest> tests) {

    /// What a text must be to pass.
    sealed interface TextKey {}

    record Exactly(SortedSet<String> values) implements TextKey {}

    record StartsWith(String prefix) implements TextKey {}

    /// A bound test with the literal it came from, so that equal ones are run once for many rules.
    record SharedTest(Object identity, Test test, Cost cost) {}

    enum Cost {
        LOOKUP,
        TEXT_SEARCH,
        NAME_MATCH,
        EXPRESSION
    }

    private static final int MOST_VALUES = 64;
    private static final int LONGEST_PREFIX = 63;

    static Conjunction of(int rule, List<Dnf.Literal> literals, Binder binder) {
        var keys = new TreeMap<Integer, TextKey>();
        var intervals = new TreeMap<Integer, LeafMeaning.Interval>();
        var tests = new ArrayList<SharedTest>();
        for (var literal : literals) {
            switch (literal.leaf()) {
                case Condition.OfField leaf -> {
                    var field = binder.catalogue().get(leaf.field());
                    int slot = binder.catalogue().slot(leaf.field());
                    if (!literal.denied() && field.type() == FieldType.NUMBER) {
                        intervals.merge(slot, LeafMeaning.numbers(leaf), LeafMeaning.Interval::and);
                    } else if (literal.denied() || !asKey(keys, slot, leaf)) {
                        tests.add(shared(literal, binder.leaf(leaf), cost(leaf)));
                    }
                }
                case Condition.Expression e -> tests.add(shared(literal, binder.expression(e), Cost.EXPRESSION));
                default -> throw new IllegalStateException("not a leaf: " + literal.leaf());
            }
        }
        tests.sort((a, b) -> a.cost().compareTo(b.cost()));
        return new Conjunction(rule, keys, intervals, List.copyOf(tests));
    }

    Conjunction withoutKey(int slot) {
        var rest = new TreeMap<>(keys);
        rest.remove(slot);
        return new Conjunction(rule, rest, intervals, tests);
    }

    Conjunction withoutInterval(int slot) {
        var rest = new TreeMap<>(intervals);
        rest.remove(slot);
        return new Conjunction(rule, keys, rest, tests);
    }

    Conjunction without(SharedTest test) {
        return new Conjunction(
                rule,
                keys,
                intervals,
                tests.stream()
                        .filter(t -> !t.identity().equals(test.identity()))
                        .toList());
    }

    private static boolean asKey(Map<Integer, TextKey> keys, int slot, Condition.OfField leaf) {
        @Nullable
        TextKey key = switch (leaf) {
            case Condition.Equals e -> new Exactly(new TreeSet<>(List.of(e.value())));
            case Condition.In in when in.values().size() <= MOST_VALUES -> new Exactly(in.values());
            case Condition.Prefix p when p.prefix().length() <= LONGEST_PREFIX -> new StartsWith(p.prefix());
            default -> null;
        };
        // A second key on the same field stays a test: the first already narrows enough.
        return key != null && keys.putIfAbsent(slot, key) == null;
    }

    private static SharedTest shared(Dnf.Literal literal, Test test, Cost cost) {
        return new SharedTest(literal, literal.denied() ? facts -> !test.holds(facts) : test, cost);
    }

    private static Cost cost(Condition.OfField leaf) {
        return switch (leaf) {
            case Condition.Contains c -> Cost.TEXT_SEARCH;
            case Condition.Similar s -> Cost.NAME_MATCH;
            default -> Cost.LOOKUP;
        };
    }
}

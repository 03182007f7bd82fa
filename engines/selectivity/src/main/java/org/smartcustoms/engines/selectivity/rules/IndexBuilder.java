package org.smartcustoms.engines.selectivity.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Builds the index top down: the field that most conjunctions pin to a text comes first, then tests that several
/// share, then the number that most bound; what is left is scanned.
final class IndexBuilder {

    /// So few conjunctions are cheaper to try than to look up.
    private static final int FEW = 2;

    private final FieldCatalogue catalogue;

    IndexBuilder(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Null when there is nothing to do.
    @Nullable
    IndexNode build(List<Conjunction> conjunctions) {
        if (conjunctions.isEmpty()) {
            return null;
        }
        var textSlot = mostFrequent(conjunctions, c -> c.keys().keySet());
        if (textSlot != null) {
            return byText(conjunctions, textSlot);
        }
        if (conjunctions.size() <= FEW) {
            return scan(conjunctions);
        }
        var test = mostShared(conjunctions);
        if (test != null) {
            return gate(conjunctions, test);
        }
        var numberSlot = mostFrequent(conjunctions, c -> c.intervals().keySet());
        return numberSlot == null ? scan(conjunctions) : byNumber(conjunctions, numberSlot);
    }

    private IndexNode byText(List<Conjunction> conjunctions, int slot) {
        var exact = new TreeMap<String, List<Conjunction>>();
        var prefixes = new TreeMap<String, List<Conjunction>>();
        var rest = new ArrayList<Conjunction>();
        for (var conjunction : conjunctions) {
            var inner = conjunction.withoutKey(slot);
            switch (conjunction.keys().get(slot)) {
                case null -> rest.add(conjunction);
                case Conjunction.Exactly e ->
                    e.values()
                            .forEach(v -> exact.computeIfAbsent(v, k -> new ArrayList<>())
                                    .add(inner));
                case Conjunction.StartsWith s ->
                    prefixes.computeIfAbsent(s.prefix(), k -> new ArrayList<>()).add(inner);
            }
        }
        boolean several = catalogue.textAt(slot).type() == FieldType.SEVERAL;
        return new IndexNode.ByText(slot, several, new TextTable(children(exact), children(prefixes)), build(rest));
    }

    private Map<String, IndexNode> children(Map<String, List<Conjunction>> groups) {
        var children = new LinkedHashMap<String, IndexNode>();
        groups.forEach((key, group) -> {
            var child = build(group);
            if (child != null) {
                children.put(key, child);
            }
        });
        return children;
    }

    private IndexNode gate(List<Conjunction> conjunctions, Conjunction.SharedTest test) {
        var inside = new ArrayList<Conjunction>();
        var rest = new ArrayList<Conjunction>();
        for (var conjunction : conjunctions) {
            boolean shares =
                    conjunction.tests().stream().anyMatch(t -> t.identity().equals(test.identity()));
            if (shares) {
                inside.add(conjunction.without(test));
            } else {
                rest.add(conjunction);
            }
        }
        var child = build(inside);
        return new IndexNode.Gate(test.test(), child == null ? scan(List.of()) : child, build(rest));
    }

    private IndexNode byNumber(List<Conjunction> conjunctions, int slot) {
        record Bounded(double bound, Conjunction conjunction) {}
        var least = new ArrayList<Bounded>();
        var greatest = new ArrayList<Bounded>();
        var rest = new ArrayList<Conjunction>();
        for (var conjunction : conjunctions) {
            var interval = conjunction.intervals().get(slot);
            if (interval == null) {
                rest.add(conjunction);
            } else if (interval.low() == Double.NEGATIVE_INFINITY) {
                greatest.add(new Bounded(interval.high(), conjunction.withoutInterval(slot)));
            } else {
                boolean open = interval.high() == Double.POSITIVE_INFINITY;
                least.add(new Bounded(interval.low(), open ? conjunction.withoutInterval(slot) : conjunction));
            }
        }
        least.sort(Comparator.comparingDouble(Bounded::bound));
        greatest.sort(Comparator.comparingDouble(Bounded::bound).reversed());
        return new IndexNode.ByNumber(
                slot,
                least.stream().mapToDouble(Bounded::bound).toArray(),
                least.stream().map(b -> check(b.conjunction())).toArray(IndexNode.Check[]::new),
                greatest.stream().mapToDouble(Bounded::bound).toArray(),
                greatest.stream().map(b -> check(b.conjunction())).toArray(IndexNode.Check[]::new),
                build(rest));
    }

    private static IndexNode scan(List<Conjunction> conjunctions) {
        return new IndexNode.Scan(conjunctions.stream().map(IndexBuilder::check).toArray(IndexNode.Check[]::new));
    }

    private static IndexNode.Check check(Conjunction conjunction) {
        int n = conjunction.intervals().size();
        var slots = new int[n];
        var bounds = new double[2 * n];
        int i = 0;
        for (var entry : conjunction.intervals().entrySet()) {
            slots[i] = entry.getKey();
            bounds[2 * i] = entry.getValue().low();
            bounds[2 * i + 1] = entry.getValue().high();
            i++;
        }
        return new IndexNode.Check(
                conjunction.rule(),
                slots,
                bounds,
                conjunction.tests().stream().map(Conjunction.SharedTest::test).toList());
    }

    private static @Nullable Integer mostFrequent(
            List<Conjunction> conjunctions, Function<Conjunction, Iterable<Integer>> slotsOf) {
        var counts = new TreeMap<Integer, Integer>();
        for (var conjunction : conjunctions) {
            slotsOf.apply(conjunction).forEach(slot -> counts.merge(slot, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// Only tests that cannot fail may stand before a group; expressions stay with their rule.
    private static Conjunction.@Nullable SharedTest mostShared(List<Conjunction> conjunctions) {
        var counts = new HashMap<Object, Integer>();
        Conjunction.@Nullable SharedTest best = null;
        int most = 1;
        for (var conjunction : conjunctions) {
            for (var test : conjunction.tests()) {
                if (test.cost() != Conjunction.Cost.EXPRESSION) {
                    int count = counts.merge(test.identity(), 1, Integer::sum);
                    if (count > most) {
                        most = count;
                        best = test;
                    }
                }
            }
        }
        return best;
    }
}

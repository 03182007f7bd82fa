package org.smartcustoms.engines.selectivity.rules;

import java.util.List;
import java.util.TreeSet;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;

/// Evaluates one condition by walking its tree: the plain meaning the index must agree with, used where a single
/// condition is tried and for facts with unusable values. Immutable and thread-safe.
public final class ConditionEvaluator {

    /// A bound node. The verdict for a set of facts.
    private interface Node {
        Verdict on(Facts facts);
    }

    private final Node root;

    private ConditionEvaluator(Node root) {
        this.root = root;
    }

    /// @throws IllegalArgumentException if the condition names a field the catalogue lacks
    /// @throws RuleSyntaxException if an expression does not fit the catalogue
    public static ConditionEvaluator of(Condition condition, FieldCatalogue catalogue, ListSnapshot lists) {
        return of(condition, new Binder(catalogue, lists));
    }

    /// Many at once, which is cheaper when several hold expressions; in the order given.
    ///
    /// @throws IllegalArgumentException if a condition names a field the catalogue lacks
    /// @throws RuleSyntaxException if an expression does not fit the catalogue
    public static List<ConditionEvaluator> ofAll(
            List<? extends Condition> conditions, FieldCatalogue catalogue, ListSnapshot lists) {
        var binder = new Binder(catalogue, lists);
        return conditions.stream().map(condition -> of(condition, binder)).toList();
    }

    static ConditionEvaluator of(Condition condition, Binder binder) {
        return new ConditionEvaluator(bind(condition, binder));
    }

    public Verdict evaluate(Facts facts) {
        return root.on(facts);
    }

    private static Node bind(Condition condition, Binder binder) {
        return switch (condition) {
            case Condition.All all -> group(all.parts(), binder, Verdict.HOLDS, Verdict.HOLDS_NOT);
            case Condition.Any any -> group(any.parts(), binder, Verdict.HOLDS_NOT, Verdict.HOLDS);
            case Condition.Not not -> {
                var part = bind(not.part(), binder);
                yield facts -> switch (part.on(facts)) {
                    case Verdict.Holds h -> Verdict.HOLDS_NOT;
                    case Verdict.HoldsNot h -> Verdict.HOLDS;
                    case Verdict.CouldNotEvaluate c -> c;
                };
            }
            case Condition.OfField leaf -> guarded(leaf, binder.leaf(leaf));
            case Condition.Expression e -> guarded(e, binder.expression(e));
        };
    }

    /// One part with the `deciding` verdict decides; otherwise an unevaluable part makes the whole unevaluable.
    private static Node group(List<Condition> parts, Binder binder, Verdict neutral, Verdict deciding) {
        var nodes = parts.stream().map(part -> bind(part, binder)).toList();
        return facts -> {
            Verdict result = neutral;
            for (var node : nodes) {
                var verdict = node.on(facts);
                if (verdict.equals(deciding)) {
                    return deciding;
                }
                if (verdict instanceof Verdict.CouldNotEvaluate && result.equals(neutral)) {
                    result = verdict;
                }
            }
            return result;
        };
    }

    private static Node guarded(Condition leaf, Test test) {
        var reads = new TreeSet<>(leaf.fields());
        return facts -> {
            for (var unusable : facts.unusable().entrySet()) {
                if (reads.contains(unusable.getKey())) {
                    return new Verdict.CouldNotEvaluate("`" + unusable.getKey() + "` was declared as \""
                            + unusable.getValue() + "\", which cannot be read");
                }
            }
            try {
                return test.holds(facts) ? Verdict.HOLDS : Verdict.HOLDS_NOT;
            } catch (CannotEvaluate e) {
                return new Verdict.CouldNotEvaluate(e.reason());
            }
        };
    }
}

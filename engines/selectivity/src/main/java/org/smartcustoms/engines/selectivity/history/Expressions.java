package org.smartcustoms.engines.selectivity.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.Condition;
import org.smartcustoms.engines.selectivity.rules.ConditionEvaluator;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.Rule;

/// The expressions of all drafts, made ready once for all segments, and the lists they may ask.
final class Expressions {

    private final Map<Condition.Expression, ConditionEvaluator> ready = new HashMap<>();
    private final ListSnapshot lists;

    Expressions(List<Rule> rules, FieldCatalogue catalogue, ListSnapshot lists) {
        this.lists = lists;
        var found = new LinkedHashSet<Condition.Expression>();
        rules.forEach(rule -> collect(rule.condition(), found));
        var expressions = new ArrayList<>(found);
        var evaluators = ConditionEvaluator.ofAll(expressions, catalogue, lists);
        for (int i = 0; i < expressions.size(); i++) {
            ready.put(expressions.get(i), evaluators.get(i));
        }
    }

    ListSnapshot lists() {
        return lists;
    }

    ConditionEvaluator of(Condition.Expression expression) {
        return Objects.requireNonNull(ready.get(expression));
    }

    private static void collect(Condition condition, Set<Condition.Expression> into) {
        switch (condition) {
            case Condition.Expression e -> into.add(e);
            case Condition.All all -> all.parts().forEach(p -> collect(p, into));
            case Condition.Any any -> any.parts().forEach(p -> collect(p, into));
            case Condition.Not not -> collect(not.part(), into);
            case Condition.OfField leaf -> {}
        }
    }
}

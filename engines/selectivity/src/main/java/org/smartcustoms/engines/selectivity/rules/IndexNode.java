package org.smartcustoms.engines.selectivity.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step of the index: looks at one field of the facts and goes on only where rules can still hit.
sealed interface IndexNode {

    void visit(Facts facts, Hits hits);

    /// Looks up one text by exact value and by each prefix length in use; rules that do not care about it come after.
    record ByText(
            int slot,
            boolean several,
            TextTable children,
            @Nullable IndexNode rest) implements IndexNode {
        @Override
        public void visit(Facts facts, Hits hits) {
            var text = facts.text(slot);
            if (text != null) {
                if (several) {
                    for (var value : text.split("\n")) {
                        children.visit(value, facts, hits);
                    }
                } else {
                    children.visit(text, facts, hits);
                }
            }
            if (rest != null) {
                rest.visit(facts, hits);
            }
        }
    }

    /// Runs a test once for all rules that share it.
    record Gate(Test test, IndexNode child, @Nullable IndexNode rest) implements IndexNode {
        @Override
        public void visit(Facts facts, Hits hits) {
            if (test.holds(facts)) {
                child.visit(facts, hits);
            }
            if (rest != null) {
                rest.visit(facts, hits);
            }
        }
    }

    /// Rules sorted by the bound their number must reach: stops at the first bound not reached. `low` ascends when the
    /// bound is a least value; `high` descends when it is a greatest value.
    record ByNumber(
            int slot,
            double[] low,
            Check[] reached,
            double[] high,
            Check[] under,
            @Nullable IndexNode rest) implements IndexNode {
        @Override
        public void visit(Facts facts, Hits hits) {
            double value = facts.number(slot);
            for (int i = 0; i < low.length && value >= low[i]; i++) {
                reached[i].visit(facts, hits);
            }
            for (int i = 0; i < high.length && value <= high[i]; i++) {
                under[i].visit(facts, hits);
            }
            if (rest != null) {
                rest.visit(facts, hits);
            }
        }
    }

    /// Rules that are simply tried, one after another.
    record Scan(Check[] checks) implements IndexNode {
        @Override
        public void visit(Facts facts, Hits hits) {
            for (var check : checks) {
                check.visit(facts, hits);
            }
        }
    }

    /// What is left to test of one conjunction.
    final class Check {
        private final int rule;
        private final int[] slots;
        private final double[] bounds;
        private final Test[] tests;

        Check(int rule, int[] slots, double[] bounds, List<Test> tests) {
            this.rule = rule;
            this.slots = slots;
            this.bounds = bounds;
            this.tests = tests.toArray(Test[]::new);
        }

        void visit(Facts facts, Hits hits) {
            for (int i = 0; i < slots.length; i++) {
                double value = facts.number(slots[i]);
                if (!(value >= bounds[2 * i] && value <= bounds[2 * i + 1])) {
                    return;
                }
            }
            @Nullable String failure = null;
            for (var test : tests) {
                try {
                    if (!test.holds(facts)) {
                        return;
                    }
                } catch (CannotEvaluate e) {
                    failure = e.reason();
                }
            }
            if (failure == null) {
                hits.hit(rule);
            } else {
                hits.failed(rule, failure);
            }
        }
    }
}

package org.smartcustoms.engines.selectivity.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;

/// Many rules compiled into one structure, so that a declaration touches only the rules that can hit it: equality hash
/// and prefixes first, then shared tests, then sorted thresholds. Says the same as evaluating each rule alone.
/// Immutable and thread-safe; compiling a thousand rules takes milliseconds, evaluating them microseconds.
public final class RuleIndex {

    private final List<Rule> rules;
    private final List<ConditionEvaluator> evaluators;
    private final Map<String, long[]> readers = new HashMap<>();
    private final @Nullable IndexNode root;
    private final String listVersion;
    private final ThreadLocal<Hits> scratch;

    private RuleIndex(List<Rule> rules, FieldCatalogue catalogue, ListSnapshot lists) {
        this.rules = rules;
        this.listVersion = lists.version();
        var binder = new Binder(catalogue, lists);
        var conjunctions = new ArrayList<Conjunction>();
        var evaluators = new ArrayList<ConditionEvaluator>();
        for (int i = 0; i < rules.size(); i++) {
            var condition = rules.get(i).condition();
            var evaluator = ConditionEvaluator.of(condition, binder);
            evaluators.add(evaluator);
            int ordinal = i;
            Dnf.of(condition)
                    .ifPresentOrElse(
                            ways -> ways.forEach(way -> conjunctions.add(Conjunction.of(ordinal, way, binder))),
                            () -> conjunctions.add(wholeTree(ordinal, evaluator)));
            for (var field : condition.fields()) {
                readers.computeIfAbsent(field, f -> new long[(rules.size() + 63) >>> 6])[i >>> 6] |= 1L << i;
            }
        }
        this.evaluators = List.copyOf(evaluators);
        this.root = new IndexBuilder(catalogue).build(conjunctions);
        this.scratch = ThreadLocal.withInitial(() -> new Hits(rules.size()));
    }

    /// @throws IllegalArgumentException if two rules have the same id, or a rule names a field the catalogue lacks
    /// @throws RuleSyntaxException if an expression does not fit the catalogue
    public static RuleIndex compile(List<Rule> rules, FieldCatalogue catalogue, ListSnapshot lists) {
        var sorted = rules.stream()
                .sorted(Comparator.comparingInt(Rule::priority).reversed().thenComparing(Rule::id))
                .toList();
        if (sorted.stream().map(Rule::id).distinct().count() != sorted.size()) {
            throw new IllegalArgumentException("two live rules have the same id");
        }
        return new RuleIndex(sorted, catalogue, lists);
    }

    /// The rules in the order their hits are told.
    public List<Rule> rules() {
        return rules;
    }

    /// Which state of the lists was compiled in.
    public String listVersion() {
        return listVersion;
    }

    /// What all rules say about a declaration with these lines: a rule hits if it hits any line; it could not be
    /// evaluated if it hits none and failed on one.
    public RuleOutcome evaluate(List<Facts> lines) {
        var hits = scratch.get();
        hits.clear();
        for (var line : lines) {
            visit(line, hits);
        }
        return outcome(hits);
    }

    /// How many rules hit this line; the cheapest question, for measuring and forecasting.
    public int countHits(Facts line) {
        var hits = scratch.get();
        hits.clear();
        visit(line, hits);
        return hits.count();
    }

    /// Marks in `into`, of `rules().size()` entries, how often each rule hit: one more for each that hits this line.
    public void tally(Facts line, long[] into) {
        var hits = scratch.get();
        hits.clear();
        visit(line, hits);
        for (int rule = hits.next(0); rule >= 0; rule = hits.next(rule + 1)) {
            into[rule]++;
        }
    }

    private void visit(Facts line, Hits hits) {
        if (root == null) {
            return;
        }
        if (line.unusable().isEmpty()) {
            root.visit(line, hits);
            return;
        }
        // Rules that read an unusable value are evaluated by the book: the index would take it for "not declared".
        var affected = new long[(rules.size() + 63) >>> 6];
        for (var field : line.unusable().keySet()) {
            var bits = readers.get(field);
            for (int i = 0; bits != null && i < affected.length; i++) {
                affected[i] |= bits[i];
            }
        }
        var ofLine = new Hits(rules.size());
        root.visit(line, ofLine);
        hits.addAll(ofLine, affected);
        for (int rule = 0; rule < rules.size(); rule++) {
            if ((affected[rule >>> 6] & 1L << rule) != 0) {
                switch (evaluators.get(rule).evaluate(line)) {
                    case Verdict.Holds h -> hits.hit(rule);
                    case Verdict.HoldsNot h -> {}
                    case Verdict.CouldNotEvaluate c -> hits.failed(rule, c.reason());
                }
            }
        }
    }

    private RuleOutcome outcome(Hits hits) {
        int first = hits.next(0);
        if (first < 0 && hits.failures().isEmpty()) {
            return RuleOutcome.NOTHING;
        }
        var found = new ArrayList<RuleHit>();
        for (int rule = first; rule >= 0; rule = hits.next(rule + 1)) {
            var r = rules.get(rule);
            found.add(new RuleHit(r.reference(), r.name(), r.action()));
        }
        var failed = new ArrayList<NotEvaluated>();
        hits.failures().forEach((rule, reason) -> {
            if (!hits.has(rule)) {
                failed.add(new NotEvaluated(rules.get(rule).reference(), reason));
            }
        });
        return new RuleOutcome(found, failed);
    }

    private static Conjunction wholeTree(int rule, ConditionEvaluator evaluator) {
        Test test = facts -> switch (evaluator.evaluate(facts)) {
            case Verdict.Holds h -> true;
            case Verdict.HoldsNot h -> false;
            case Verdict.CouldNotEvaluate c -> throw new CannotEvaluate(c.reason());
        };
        return new Conjunction(
                rule,
                Map.of(),
                Map.of(),
                List.of(new Conjunction.SharedTest(evaluator, test, Conjunction.Cost.EXPRESSION)));
    }
}

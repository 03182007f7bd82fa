package org.smartcustoms.engines.selectivity.rules;

import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.smartcustoms.engines.selectivity.Lane;

/// Seeded rules and facts of every shape over a small world, so that hits, misses, gaps and failures all occur.
public final class RandomRules {

    private static final List<String> TEXTS =
            List.of("goods.hs", "goods.origin", "declaration.office", "goods.description", "transport.containers");
    private static final List<String> NUMBERS = List.of("goods.value", "goods.netMassKg", "profile.importer.rate");

    private final FieldCatalogue catalogue = FieldCatalogue.standard();
    private final CelNotation cel = new CelNotation(catalogue);
    private final RandomGenerator random;

    public RandomRules(RandomGenerator random) {
        this.random = random;
    }

    public Rule rule(int number) {
        return new Rule(
                "R-" + number,
                1,
                "rule " + number,
                condition(3),
                new RuleAction(Lane.EXAMINATION, 1 + random.nextInt(100)),
                random.nextInt(5));
    }

    /// Facts of which some are missing and some unusable.
    public Facts facts() {
        var facts = mostlyKnown();
        if (random.nextInt(10) == 0) {
            facts.unusable(pick(NUMBERS), "abc");
        }
        if (random.nextInt(20) == 0) {
            facts.unusable(pick(TEXTS), "???");
        }
        return facts.build();
    }

    /// Facts of which some are missing.
    public Facts usableFacts() {
        return mostlyKnown().build();
    }

    private Facts.Builder mostlyKnown() {
        var facts = catalogue.facts();
        for (var field : TEXTS) {
            if (random.nextInt(10) == 0) {
                continue;
            }
            if (catalogue.get(field).type() == FieldType.SEVERAL) {
                facts.several(field, List.of(text(), text()));
            } else {
                facts.text(field, text());
            }
        }
        for (var field : NUMBERS) {
            if (random.nextInt(10) > 0) {
                facts.number(field, number());
            }
        }
        return facts;
    }

    private Condition condition(int depth) {
        int kind = random.nextInt(depth == 0 ? 7 : 13);
        return switch (kind) {
            case 0 -> new Condition.Equals(pick(TEXTS), text());
            case 1 -> new Condition.In(pick(TEXTS), new TreeSet<>(List.of(text(), text(), text())));
            case 2 -> new Condition.Prefix(pick(TEXTS), text().substring(0, 1 + random.nextInt(2)));
            case 3 -> new Condition.Contains(pick(TEXTS), "B", Condition.Letters.values()[random.nextInt(2)]);
            case 4 -> new Condition.Comparison(pick(NUMBERS), Order.values()[random.nextInt(5)], number());
            case 5 -> new Condition.Range(pick(NUMBERS), number(), number() + 3);
            case 6 -> random.nextBoolean() ? new Condition.Known(pick(TEXTS)) : new Condition.Known(pick(NUMBERS));
            case 7 -> random.nextBoolean() ? failing() : cel.parse("goods.value * 2.0 > goods.netMassKg + 3.0");
            case 8 -> new Condition.Not(condition(depth - 1));
            case 9 -> Condition.any(condition(depth - 1), condition(depth - 1));
            default -> Condition.all(condition(depth - 1), condition(depth - 1), condition(depth - 1));
        };
    }

    private Condition failing() {
        return cel.parse("10 / int(goods.netMassKg) > 2");
    }

    private String text() {
        return "" + (char) ('A' + random.nextInt(3)) + (char) ('a' + random.nextInt(3)) + random.nextInt(2);
    }

    private double number() {
        return random.nextInt(8);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

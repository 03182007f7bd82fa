package org.smartcustoms.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.rules.Condition;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.Order;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleAction;

/// Declarations and rules from a seed: 1,200 commodities in 240 headings, 60 origins, 40 offices, 5,000 importers, all
/// with a long tail, as trade has. Rules have three conditions each, in four shapes an analyst writes.
final class GeneratedWorld {

    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    private final SplittableRandom random;
    private final String[] codes = new String[1_200];
    private final String[] origins = named("C", 60);
    private final String[] offices = named("P", 40);
    private final String[] importers = named("IM", 5_000);
    private final String[] modes = {"10", "20", "30", "40", "50"};

    GeneratedWorld(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < codes.length; i++) {
            codes[i] = "%04d%02d".formatted(101 + (i / 5) * 41 % 9_700, 10 + i % 5 * 10);
        }
    }

    GeneratedLine line() {
        return new GeneratedLine(
                pick(codes),
                pick(origins),
                pick(offices),
                pick(importers),
                modes[random.nextInt(modes.length)],
                Math.round(Math.exp(9 + 2 * gaussian()) * 100) / 100.0,
                Math.round(Math.exp(5 + 1.5 * gaussian()) * 100) / 100.0,
                random.nextInt(5) * 2);
    }

    /// A rule in our notation and in Drools' own.
    record BothWays(Rule rule, String drools) {}

    BothWays rule(int number) {
        var head = "rule \"R%04d\" when $d : GeneratedLine(".formatted(number);
        var tail = ") then hits.hit(%d); end\n".formatted(number);
        return switch (number % 4) {
            case 0 -> {
                var heading = pick(codes).substring(0, 4);
                var origin = pick(origins);
                double value = threshold(9, 2);
                yield both(
                        number,
                        Condition.all(
                                new Condition.Prefix("goods.hs", heading),
                                new Condition.Equals("goods.origin", origin),
                                new Condition.Comparison("goods.value", Order.ABOVE, value)),
                        head + "heading == \"" + heading + "\", origin == \"" + origin + "\", customsValue > " + value
                                + tail);
            }
            case 1 -> {
                var importer = pick(importers);
                var mode = modes[random.nextInt(modes.length)];
                double mass = threshold(5, 1.5);
                yield both(
                        number,
                        Condition.all(
                                new Condition.Equals("party.importer.id", importer),
                                new Condition.Equals("transport.mode", mode),
                                new Condition.Comparison("goods.netMassKg", Order.BELOW, mass)),
                        head + "importer == \"" + importer + "\", mode == \"" + mode + "\", netMass < " + mass + tail);
            }
            case 2 -> {
                var office = pick(offices);
                var some = new TreeSet<String>(List.of(pick(origins), pick(origins), pick(origins)));
                double rate = random.nextInt(4) * 2;
                yield both(
                        number,
                        Condition.all(
                                new Condition.Equals("declaration.office", office),
                                new Condition.In("goods.origin", some),
                                new Condition.Comparison("goods.taxRate", Order.ABOVE, rate)),
                        head + "office == \"" + office + "\", origin in (\"" + String.join("\", \"", some)
                                + "\"), taxRate > " + rate + tail);
            }
            default -> {
                var code = pick(codes);
                double value = threshold(9, 2);
                double mass = threshold(5, 1.5);
                yield both(
                        number,
                        Condition.all(
                                new Condition.Equals("goods.hs", code),
                                new Condition.Comparison("goods.value", Order.AT_LEAST, value),
                                new Condition.Comparison("goods.netMassKg", Order.AT_MOST, mass)),
                        head + "hs == \"" + code + "\", customsValue >= " + value + ", netMass <= " + mass + tail);
            }
        };
    }

    List<GeneratedLine> lines(int count) {
        var lines = new ArrayList<GeneratedLine>(count);
        for (int i = 0; i < count; i++) {
            lines.add(line());
        }
        return lines;
    }

    static Facts facts(GeneratedLine line) {
        return fill(CATALOGUE.facts(), line).build();
    }

    static Facts.Builder fill(Facts.Builder facts, GeneratedLine line) {
        return facts.text("goods.hs", line.getHs())
                .text("goods.origin", line.getOrigin())
                .text("declaration.office", line.getOffice())
                .text("party.importer.id", line.getImporter())
                .text("transport.mode", line.getMode())
                .number("goods.value", line.getCustomsValue())
                .number("goods.netMassKg", line.getNetMass())
                .number("goods.taxRate", line.getTaxRate());
    }

    private static BothWays both(int number, Condition condition, String drools) {
        var id = "R%04d".formatted(number);
        return new BothWays(new Rule(id, 1, id, condition, new RuleAction(Lane.EXAMINATION, 100), 0), drools);
    }

    /// Skewed towards the first ones, as trade is.
    private String pick(String[] from) {
        return from[(int) (from.length * Math.pow(random.nextDouble(), 2.5))];
    }

    private double threshold(double mean, double spread) {
        return Math.round(Math.exp(mean + spread * gaussian()));
    }

    private double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static String[] named(String prefix, int count) {
        var names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = prefix + (100_000 + i * 7919 % 90_000);
        }
        return names;
    }
}

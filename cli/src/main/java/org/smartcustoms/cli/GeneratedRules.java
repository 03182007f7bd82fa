package org.smartcustoms.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.Score;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.rules.Condition;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.Order;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleAction;

/// Rules of three conditions each, in four shapes an analyst writes, drawn from lines that there are; and the facts of
/// a line that they ask about.
final class GeneratedRules {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final double[] SHARES = {0.2, 0.4, 0.6};

    private final int office = CATALOGUE.slot("declaration.office");
    private final int departure = CATALOGUE.slot("declaration.departure");
    private final int mode = CATALOGUE.slot("transport.mode");
    private final int importer = CATALOGUE.slot("party.importer.id");
    private final int hs = CATALOGUE.slot("goods.hs");
    private final int origin = CATALOGUE.slot("goods.origin");
    private final int rate = CATALOGUE.slot("goods.taxRate");
    private final int mass = CATALOGUE.slot("goods.netMassKg");
    private final int value = CATALOGUE.slot("goods.value");
    private final int probability = CATALOGUE.slot("score.probability");
    private final Facts.Builder sheet = CATALOGUE.facts();

    static List<Rule> draw(List<CargoRecord> lines, int count, long seed) {
        var random = new SplittableRandom(seed);
        var rules = new ArrayList<Rule>(count);
        for (int i = 0; i < count; i++) {
            CargoRecord line = lines.get(random.nextInt(lines.size()));
            CargoRecord other = lines.get(random.nextInt(lines.size()));
            var id = "R%04d".formatted(i);
            rules.add(new Rule(
                    id, 1, id, condition(i % 4, line, other, random), new RuleAction(Lane.EXAMINATION, 100), 0));
        }
        return rules;
    }

    private static Condition condition(int shape, CargoRecord line, CargoRecord other, SplittableRandom random) {
        double share = SHARES[random.nextInt(SHARES.length)];
        return switch (shape) {
            case 0 ->
                Condition.all(
                        new Condition.Prefix("goods.hs", line.hs().substring(0, 4)),
                        new Condition.Equals("goods.origin", line.origin()),
                        new Condition.Comparison("goods.value", Order.ABOVE, line.value()));
            case 1 ->
                Condition.all(
                        new Condition.Equals("party.importer.id", line.importer()),
                        new Condition.Equals("transport.mode", line.transportMode()),
                        new Condition.Comparison("goods.netMassKg", Order.BELOW, line.netMassKg()));
            case 2 ->
                Condition.all(
                        new Condition.Equals("declaration.office", line.office()),
                        new Condition.In("goods.origin", new TreeSet<>(Set.of(line.origin(), other.origin() + "X"))),
                        new Condition.Comparison("score.probability", Order.ABOVE, share));
            default ->
                Condition.all(
                        new Condition.Equals("goods.hs", line.hs()),
                        new Condition.Comparison("goods.taxRate", Order.AT_LEAST, line.taxRate()),
                        new Condition.Comparison("goods.netMassKg", Order.AT_MOST, line.netMassKg()));
        };
    }

    /// The facts of a scored line. One thread at a time.
    Facts facts(CargoRecord line, Score score) {
        return sheet.textAt(office, line.office())
                .textAt(departure, line.departure())
                .textAt(mode, line.transportMode())
                .textAt(importer, line.importer())
                .textAt(hs, line.hs())
                .textAt(origin, line.origin())
                .numberAt(rate, line.taxRate())
                .numberAt(mass, line.netMassKg())
                .numberAt(value, line.value())
                .numberAt(probability, score.probability())
                .build();
    }
}

package org.smartcustoms.simulator;

import java.util.List;
import java.util.OptionalInt;

/// Turns an honest arrival into an illicit one, and writes down what is true.
final class Cheating {

    private static final List<String> FORBIDDEN = List.of(
            "unmanifested cigarettes behind the cover load",
            "packets of a suspected dangerous drug in a false compartment",
            "parts of protected species among the goods",
            "counterfeit watches and handbags under the top layer",
            "unlicensed medicines among the goods",
            "nicotine products without a licence");
    private static final List<String> PREFERRED = List.of("VN", "TH", "MY", "KH", "ID");

    private Cheating() {}

    /// How a trader without a plan of its own would cheat with these goods.
    static Cheat choose(Arrival arrival, double draw) {
        Line line = arrival.lines.getFirst();
        if (arrival.trade != Trade.IMPORT) {
            return draw < 0.4 ? Cheat.CONTRABAND : Cheat.MISDESCRIPTION;
        }
        if (line.rate() == 0) {
            return draw < 0.2 ? Cheat.CONTRABAND : Cheat.MISDESCRIPTION;
        }
        if (draw < 0.45) {
            return Cheat.UNDERVALUATION;
        }
        if (draw < 0.65) {
            return Cheat.MISDESCRIPTION;
        }
        if (draw < 0.82) {
            return line.claimsPreference ? Cheat.UNDERVALUATION : Cheat.ORIGIN_FRAUD;
        }
        return draw < 0.93 && arrival.post.mode() != Mode.SEA ? Cheat.SPLITTING : Cheat.CONTRABAND;
    }

    static void apply(Cheat cheat, Arrival arrival, OptionalInt ring, Chance chance) {
        int at = chance.nextInt(arrival.lines.size());
        Line line = arrival.lines.get(at);
        double trueValue = line.value;
        double trueDuty = trueValue * line.rate() / 100;
        String goods = line.declared.english();
        String origin = line.origin;
        switch (cheat) {
            case NONE -> {
                return;
            }
            case UNDERVALUATION -> line.value = Loading.round(trueValue * chance.between(0.2, 0.6), 100);
            case MISDESCRIPTION -> {
                line.declared = cover(line.declared, chance);
                line.origin = line.declared.origin(chance);
                line.value = Loading.round(trueValue * chance.between(0.35, 0.8), 100);
                line.vague = chance.happens(0.7);
                line.claimsPreference = false;
            }
            case ORIGIN_FRAUD -> {
                line.origin = chance.oneOf(PREFERRED);
                line.claimsPreference = true;
            }
            case SPLITTING -> {
                double share = Tariff.LOW_VALUE_RELIEF * chance.between(0.82, 0.995) / trueValue;
                line.netMass = Loading.round(line.netMass * share, 1_000);
                line.grossMass = Loading.round(line.netMass * 1.08, 100);
                line.quantity = Math.max(1, Math.round(line.quantity * share));
                line.packages = 1;
                trueValue = line.value * share;
                trueDuty = trueValue * line.rate() / 100;
                line.value = Loading.round(trueValue, 100);
                arrival.express = true;
            }
            case SHELL_IMPORTER -> line.value = Loading.round(trueValue * chance.between(0.55, 0.85), 100);
            case CONTRABAND -> {
                line.value = Loading.round(trueValue * chance.between(0.45, 0.8), 100);
                line.grossMass = Loading.round(line.netMass * chance.between(1.25, 1.6) + 5, 10);
                line.vague = chance.happens(0.4);
                goods = chance.oneOf(FORBIDDEN);
            }
        }
        double declaredDuty =
                cheat == Cheat.SPLITTING || cheat == Cheat.SHELL_IMPORTER ? 0 : line.value * line.rate() / 100;
        arrival.truth = new Truth(
                cheat,
                at + 1,
                Math.max(0, Math.round((trueValue - line.value) * 100) / 100.0),
                Math.max(0, Math.round((trueDuty - declaredDuty) * 100) / 100.0),
                goods,
                origin,
                ring);
    }

    /// Less taxed goods to declare instead: of a neighbouring heading if there are any.
    private static Commodity cover(Commodity goods, Chance chance) {
        List<Commodity> all = Commodity.ALL;
        for (int tries = 0; tries < 12; tries++) {
            int span = tries < 6 ? 8 : all.size();
            int index = Math.floorMod(goods.index() + chance.nextInt(2 * span + 1) - span, all.size());
            Commodity other = all.get(index);
            boolean cheaper = other.dutyPercent() < goods.dutyPercent() || goods.dutyPercent() == 0;
            if (other != goods && cheaper && other.pricePerKilogram() < 30 * goods.pricePerKilogram()) {
                return other;
            }
        }
        return all.get((goods.index() + 1) % all.size());
    }
}

package org.smartcustoms.simulator;

/// Makes honest goods lines: so much money's worth at the going price, in whole units, packed and weighed.
final class Loading {

    private final Prices prices;

    Loading(Prices prices) {
        this.prices = prices;
    }

    /// A line worth about so many HKD at a price level against the usual one.
    Line line(Commodity goods, int variant, int originIndex, double level, double worth, Chance chance) {
        var line = new Line(goods, variant, goods.origins().get(originIndex).country());
        double luck = chance.logNormal(1, 0.12) * (chance.happens(0.04) ? chance.between(0.5, 0.8) : 1);
        double price = prices.usual(goods, variant, originIndex) * level * luck;
        line.quantity = Math.max(1, Math.round(worth / (price * goods.kilogramsPerUnit())));
        double mass = line.quantity * goods.kilogramsPerUnit() * chance.between(0.97, 1.03);
        line.netMass = round(mass, mass < 10 ? 1_000 : mass < 1_000 ? 10 : 1);
        line.value = round(line.netMass * price, 100);
        line.packages = (int) Math.clamp(Math.round(mass / chance.between(8, 25)), 1, 99_999);
        line.grossMass = round(line.netMass * chance.between(1.03, 1.15) + 0.05 * line.packages, 10);
        line.claimsPreference = Tariff.hasPreference(line.origin) && chance.happens(0.7);
        return line;
    }

    static double round(double value, double steps) {
        return Math.max(1, Math.round(value * steps)) / steps;
    }
}

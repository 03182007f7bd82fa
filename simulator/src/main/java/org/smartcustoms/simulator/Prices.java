package org.smartcustoms.simulator;

/// What goods cost: the commodity's usual price, times its make, times where it was made, times who buys, times luck.
final class Prices {

    static final int VARIANTS = 5;
    private static final long MAKES = 21;
    private static final long PLACES = 22;

    private final double[][] makes;
    private final double[][] places;

    Prices(long seed) {
        int n = Commodity.ALL.size();
        makes = new double[n][VARIANTS];
        places = new double[n][];
        for (Commodity commodity : Commodity.ALL) {
            var make = Chance.of(seed, MAKES, commodity.index());
            for (int v = 0; v < VARIANTS; v++) {
                makes[commodity.index()][v] = make.logNormal(1, 0.32);
            }
            var place = Chance.of(seed, PLACES, commodity.index());
            places[commodity.index()] = new double[commodity.origins().size()];
            for (int o = 0; o < commodity.origins().size(); o++) {
                places[commodity.index()][o] = place.logNormal(1, 0.2);
            }
        }
    }

    /// The usual price in HKD per kilogram before buyer and luck.
    double usual(Commodity commodity, int variant, int originIndex) {
        return commodity.pricePerKilogram()
                * makes[commodity.index()][variant]
                * places[commodity.index()][originIndex];
    }
}

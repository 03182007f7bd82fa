package org.smartcustoms.engines.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A small trade in which undervalued goods of one heading, one seller and one route are mostly irregular, and one
/// commodity is sometimes dangerous. From a seed.
final class SmallWorld {
    static final LocalDate START = LocalDate.of(2025, 1, 6);

    private SmallWorld() {}

    static List<LabelledRecord> rows(int count, long seed) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<LabelledRecord>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i, random, count));
        }
        return rows;
    }

    private static LabelledRecord row(int i, SplittableRandom random, int count) {
        String[] codes = {"850440", "870324", "630790", "392310", "220421", "360490"};
        int code = random.nextInt(codes.length);
        double price = 10 * (code + 1) * Math.exp(0.2 * random.nextGaussian());
        String seller = "S" + random.nextInt(20);
        String origin = random.nextInt(3) == 0 ? "VN" : "CN";
        double risk = 0.04 + (seller.equals("S3") ? 0.7 : 0) + (code == 1 && origin.equals("VN") ? 0.6 : 0);
        boolean undervalued = random.nextDouble() < 0.05;
        boolean illicit = undervalued || random.nextDouble() < risk;
        boolean critical = illicit && code == 5;
        double mass = 5 + random.nextInt(400);
        CargoRecord record = CargoRecord.of("D" + i, START.plusDays(180L * i / count))
                .with(CargoField.OFFICE, "O" + random.nextInt(4))
                .with(CargoField.HS, codes[code])
                .with(CargoField.ORIGIN, origin)
                .with(CargoField.DEPARTURE, "CN")
                .with(CargoField.TAX_RATE, 8)
                .with(CargoField.TAX_TYPE, "A")
                .with(CargoField.IMPORTER, "I" + random.nextInt(60))
                .with(CargoField.DECLARANT, "B" + random.nextInt(10))
                .with(CargoField.SELLER, seller)
                .with(CargoField.NET_MASS_KG, mass)
                .with(CargoField.VALUE, mass * price * (undervalued ? 0.2 : 1))
                .build();
        return new LabelledRecord(record, new Outcome(illicit, critical, Double.NaN));
    }

    static TrainingSettings quick() {
        var standard = TrainingSettings.standard();
        return new TrainingSettings(
                standard.profiles(),
                new org.smartcustoms.engines.scoring.trees.Boosting(40, 4, 0.1, 0.8, 0.6, 4, 5, 7),
                new org.smartcustoms.engines.scoring.trees.Boosting(20, 3, 0.1, 0.8, 0.6, 2, 5, 7),
                5,
                java.util.Set.of(),
                7,
                2);
    }
}

package org.smartcustoms.engines.scoring;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.scoring.Concern.Problem;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.ProfileView;

/// Finds what is missing in a line or hard to believe.
final class Concerns {
    private static final double HEAVIEST_KG = 1e9;
    private static final double DEAREST = 1e13;

    private Concerns() {}

    /// @param latest the latest day the model has learnt from; a line far after it is from the future
    static List<Concern> of(CargoRecord record, ProfileView view, java.time.LocalDate today) {
        var concerns = new ArrayList<Concern>(4);
        if (record.date().isAfter(today)) {
            concerns.add(new Concern(CargoField.DATE, Problem.FUTURE));
        }
        if (record.hs().isEmpty()) {
            concerns.add(new Concern(CargoField.HS, Problem.MISSING));
        } else if (!wellFormed(record.hs())) {
            concerns.add(new Concern(CargoField.HS, Problem.MALFORMED));
        } else if (view.lodged(Path.SUBHEADING) == 0) {
            concerns.add(new Concern(CargoField.HS, Problem.UNSEEN));
        }
        country(concerns, CargoField.ORIGIN, record.origin());
        country(concerns, CargoField.DEPARTURE, record.departure());
        if (!record.departure().isEmpty() && view.lodged(Path.DEPARTURE) == 0) {
            concerns.add(new Concern(CargoField.DEPARTURE, Problem.UNSEEN));
        }
        number(concerns, CargoField.NET_MASS_KG, record.netMassKg(), HEAVIEST_KG);
        number(concerns, CargoField.VALUE, record.value(), DEAREST);
        if (Double.isNaN(record.taxRate())) {
            concerns.add(new Concern(CargoField.TAX_RATE, Problem.MISSING));
        } else if (record.taxRate() < 0) {
            concerns.add(new Concern(CargoField.TAX_RATE, Problem.NOT_POSITIVE));
        }
        party(concerns, CargoField.IMPORTER, record.importer());
        party(concerns, CargoField.DECLARANT, record.declarant());
        return concerns;
    }

    /// How many of a line's fields cannot be used.
    static int unusable(CargoRecord record) {
        int count = 0;
        count += record.hs().isEmpty() ? 1 : 0;
        count += record.origin().isEmpty() ? 1 : 0;
        count += record.departure().isEmpty() ? 1 : 0;
        count += record.netMassKg() > 0 ? 0 : 1;
        count += record.value() > 0 ? 0 : 1;
        count += record.importer().isEmpty() ? 1 : 0;
        count += record.declarant().isEmpty() ? 1 : 0;
        return count;
    }

    private static boolean wellFormed(String hs) {
        return hs.length() >= 2 && hs.length() <= 12 && hs.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static void country(List<Concern> concerns, CargoField field, String code) {
        if (code.isEmpty()) {
            concerns.add(new Concern(field, Problem.MISSING));
        } else if (code.length() != 2 || !code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            concerns.add(new Concern(field, Problem.MALFORMED));
        }
    }

    private static void number(List<Concern> concerns, CargoField field, double number, double largest) {
        if (Double.isNaN(number)) {
            concerns.add(new Concern(field, Problem.MISSING));
        } else if (number <= 0) {
            concerns.add(new Concern(field, Problem.NOT_POSITIVE));
        } else if (number > largest) {
            concerns.add(new Concern(field, Problem.ABSURD));
        }
    }

    private static void party(List<Concern> concerns, CargoField field, String identifier) {
        if (identifier.isEmpty()) {
            concerns.add(new Concern(field, Problem.MISSING));
        }
    }
}

package org.smartcustoms.simulator;

import java.util.Set;

/// The demo tariff: an invented schedule, so that price, origin and description are worth cheating on. (Hong
/// Kong itself taxes four kinds of goods only.)
final class Tariff {

    /// Consignments by mail or courier up to this value are relieved from duty, in HKD.
    static final double LOW_VALUE_RELIEF = 8_000;

    private static final Set<String> PREFERENCE =
            Set.of("VN", "TH", "MY", "ID", "PH", "SG", "KH", "NZ", "AU", "CL", "GE");

    private Tariff() {}

    static boolean hasPreference(String origin) {
        return PREFERENCE.contains(origin);
    }

    /// Duty in percent of the customs value.
    static double rate(Commodity commodity, String origin, boolean claimsPreference) {
        double full = commodity.dutyPercent();
        return claimsPreference && hasPreference(origin) ? Math.round(full * 2) / 10.0 : full;
    }

    static String type(Commodity commodity, String origin, boolean claimsPreference) {
        if (commodity.dutyPercent() == 0) {
            return "C";
        }
        return claimsPreference && hasPreference(origin) ? "F" + origin + "1" : "A";
    }
}

package org.smartcustoms.engines.scoring;

import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.PriceExpectation;
import org.smartcustoms.engines.scoring.profiles.ProfileView;

/// Fills the columns of [Feature#ALL] for one line.
final class Features {
    static final int WIDTH = Feature.ALL.size();
    private static final float LARGEST = 1e12f;
    private static final Feature[] FEATURES = Feature.ALL.toArray(Feature[]::new);

    private Features() {}

    static void fill(
            CargoRecord record, ProfileView view, PriceExpectation price, int missing, float[] row, int offset) {
        for (int column = 0; column < WIDTH; column++) {
            Feature feature = FEATURES[column];
            float value = value(feature, record, view, price, missing);
            row[offset + column] = Math.abs(value) <= LARGEST ? value : Float.NaN;
        }
    }

    private static float value(
            Feature feature, CargoRecord record, ProfileView view, PriceExpectation price, int missing) {
        Path path = feature.path();
        return switch (feature.measure()) {
            case RATE -> view.applies(path) ? view.rate(path) : Float.NaN;
            case CRITICAL_RATE -> view.applies(path) ? view.criticalRate(path) : Float.NaN;
            case RECENT_RATE -> view.applies(path) ? view.recentRate(path) : Float.NaN;
            case INSPECTED -> view.applies(path) ? view.inspected(path) : Float.NaN;
            case LOG_PRICE -> logarithm(record.value());
            case LOG_WEIGHT -> logarithm(record.netMassKg());
            case LOG_UNIT_PRICE -> logarithm(record.unitPrice());
            case PRICE_DEVIATION -> (float) price.deviation();
            case SHORTFALL_SHARE -> (float) (record.unitPrice() / price.expected());
            case PRICE_SPREAD -> (float) (price.high() / price.low());
            case COMPARABLE -> price.comparable();
            case DUTY_RATE -> (float) record.taxRate();
            case DESCRIPTION_LENGTH ->
                record.description().isEmpty()
                        ? Float.NaN
                        : record.description().length();
            case MISSING_FIELDS -> missing;
        };
    }

    private static float logarithm(double value) {
        return value > 0 ? (float) Math.log(value) : Float.NaN;
    }
}

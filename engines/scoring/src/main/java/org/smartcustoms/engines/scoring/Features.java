package org.smartcustoms.engines.scoring;

import java.util.stream.IntStream;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.PriceExpectation;
import org.smartcustoms.engines.scoring.profiles.ProfileView;

/// Fills the columns of [Feature#ALL] for one line.
final class Features {
    static final int WIDTH = Feature.ALL.size();
    private static final float LARGEST = 1e12f;

    private static final Feature.Measure[] MEASURES =
            Feature.ALL.stream().map(Feature::measure).toArray(Feature.Measure[]::new);
    private static final Path[] PATHS = Feature.ALL.stream().map(Feature::path).toArray(Path[]::new);
    private static final int[] EVERY = IntStream.range(0, WIDTH).toArray();

    private Features() {}

    /// Fills all columns.
    static void fill(
            CargoRecord record, ProfileView view, PriceExpectation price, int missing, float[] row, int offset) {
        fill(record, view, price, missing, row, offset, EVERY);
    }

    /// Fills some columns and leaves the others as they are.
    static void fill(
            CargoRecord record,
            ProfileView view,
            PriceExpectation price,
            int missing,
            float[] row,
            int offset,
            int[] columns) {
        for (int column : columns) {
            float value = value(MEASURES[column], PATHS[column], record, view, price, missing);
            row[offset + column] = Math.abs(value) <= LARGEST ? value : Float.NaN;
        }
    }

    private static float value(
            Feature.Measure measure,
            Path path,
            CargoRecord record,
            ProfileView view,
            PriceExpectation price,
            int missing) {
        return switch (measure) {
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

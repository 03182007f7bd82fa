package org.smartcustoms.engines.scoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.smartcustoms.engines.scoring.Feature.Measure;
import org.smartcustoms.engines.scoring.profiles.Path;

/// Leaves out profile paths that show no signal out of fold, so that noise can't be learnt by heart: a path stays when
/// the ranks of its out-of-fold rate differ between yes and no by more than three standard errors (Mann–Whitney 1947).
final class Screening {
    private static final double STANDARD_ERRORS = 3;

    private Screening() {}

    static int[] columns(float[] matrix, boolean[] happened, Set<Path> without) {
        Map<Path, Boolean> kept = new EnumMap<>(Path.class);
        for (int column = 0; column < Features.WIDTH; column++) {
            Feature feature = Feature.ALL.get(column);
            if (feature.measure() == Measure.RATE || feature.measure() == Measure.CRITICAL_RATE) {
                boolean signal = !without.contains(feature.path()) && significant(matrix, column, happened);
                kept.merge(feature.path(), signal, Boolean::logicalOr);
            }
        }
        int[] columns = IntStream.range(0, Features.WIDTH)
                .filter(column -> kept.getOrDefault(Feature.ALL.get(column).path(), true))
                .toArray();
        return columns.length == 0 ? IntStream.range(0, Features.WIDTH).toArray() : columns;
    }

    private static boolean significant(float[] matrix, int column, boolean[] happened) {
        int rows = happened.length;
        long[] order = new long[rows];
        int present = 0;
        for (int i = 0; i < rows; i++) {
            float value = matrix[i * Features.WIDTH + column];
            if (!Float.isNaN(value)) {
                order[present++] = ((long) sortable(value) << 32) | i;
            }
        }
        Arrays.sort(order, 0, present);
        double yes = 0;
        double rankSum = 0;
        int start = 0;
        while (start < present) {
            int end = start;
            int here = 0;
            while (end < present && (order[end] >> 32) == (order[start] >> 32)) {
                here += happened[(int) order[end]] ? 1 : 0;
                end++;
            }
            rankSum += here * (start + end + 1) / 2.0;
            yes += here;
            start = end;
        }
        double no = present - yes;
        if (yes < 5 || no < 5) {
            return false;
        }
        double statistic = rankSum - yes * (yes + 1) / 2;
        double error = Math.sqrt(yes * no * (present + 1) / 12);
        return (statistic - yes * no / 2) / error > STANDARD_ERRORS;
    }

    private static int sortable(float value) {
        int bits = Float.floatToIntBits(value);
        return bits < 0 ? bits ^ 0x7FFFFFFF : bits;
    }
}

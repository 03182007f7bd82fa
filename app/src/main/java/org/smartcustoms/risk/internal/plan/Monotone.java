package org.smartcustoms.risk.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.smartcustoms.engines.selectivity.selection.Estimate;
import org.smartcustoms.engines.selectivity.selection.WhatIf;

/// Examining more can't find less. Estimates of single rates may still cross by chance, since each rests on few
/// findings;
/// pooling neighbours that do (isotonic regression, Ayer et al. 1955) takes that noise out.
final class Monotone {

    private Monotone() {}

    /// @param points by rising rate
    static List<WhatIf.Point> of(List<WhatIf.Point> points) {
        var found = rising(points.stream().map(WhatIf.Point::detections).toList(), 1);
        var missed = rising(points.stream().map(WhatIf.Point::missed).toList(), -1);
        var revenue = rising(points.stream().map(WhatIf.Point::revenue).toList(), 1);
        var put = new ArrayList<WhatIf.Point>(points.size());
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            put.add(new WhatIf.Point(
                    point.rate(),
                    point.examinations(),
                    found.get(i),
                    missed.get(i),
                    revenue.get(i),
                    point.officerHours(),
                    point.delayHours(),
                    point.meanDelayMinutes()));
        }
        return put;
    }

    /// @param sign 1 for rising, -1 for falling
    private static List<Estimate> rising(List<Estimate> raw, int sign) {
        DoubleUnaryOperator turn = value -> sign * value;
        double[] value = pooled(
                raw.stream().mapToDouble(one -> turn.applyAsDouble(one.value())).toArray());
        double[] low = pooled(
                raw.stream().mapToDouble(one -> turn.applyAsDouble(one.low())).toArray());
        double[] high = pooled(
                raw.stream().mapToDouble(one -> turn.applyAsDouble(one.high())).toArray());
        var put = new ArrayList<Estimate>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            put.add(new Estimate(
                    sign * value[i], sign * low[i], sign * high[i], raw.get(i).level()));
        }
        return put;
    }

    /// Pool adjacent violators.
    private static double[] pooled(double[] raw) {
        double[] mean = new double[raw.length];
        int[] size = new int[raw.length];
        int blocks = 0;
        for (double one : raw) {
            mean[blocks] = one;
            size[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                int together = size[blocks - 2] + size[blocks - 1];
                mean[blocks - 2] =
                        (mean[blocks - 2] * size[blocks - 2] + mean[blocks - 1] * size[blocks - 1]) / together;
                size[blocks - 2] = together;
                blocks--;
            }
        }
        double[] put = new double[raw.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < size[block]; i++) {
                put[at++] = mean[block];
            }
        }
        return put;
    }
}

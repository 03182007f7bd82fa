package org.smartcustoms.engines.imaging.detect;

import java.util.ArrayList;
import java.util.List;

/// How much a class's detector finds against how often it is wrong, from the strictest threshold to the loosest. Alarms
/// are judged at an overlap of 0.3, as an officer who looks at the frame would.
public record OperatingCurve(List<Point> points) {
    private static final double[] RATES = {
        0, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 3
    };

    /// What a threshold brings.
    ///
    /// @param falseAlarms an image
    /// @param recall share of known boxes that are found
    public record Point(double threshold, double falseAlarms, double recall) {}

    /// The curve of findings compared with the truth, surest first.
    ///
    /// @param boxes how many are known
    static OperatingCurve of(List<Evaluation.Hit> hits, int boxes, int images) {
        var points = new ArrayList<Point>();
        for (double rate : RATES) {
            var point = at(hits, boxes, images, rate);
            if (points.isEmpty() || point.threshold() < points.getLast().threshold()) {
                points.add(point);
            }
        }
        return new OperatingCurve(List.copyOf(points));
    }

    /// The loosest threshold at which no more than so many false alarms are raised.
    private static Point at(List<Evaluation.Hit> hits, int boxes, int images, double rate) {
        double allowed = rate * images;
        double threshold = 1;
        int real = 0;
        int wrong = 0;
        for (var hit : hits) {
            if (!hit.real() && wrong + 1 > allowed + 1e-9) {
                break;
            }
            real += hit.real() ? 1 : 0;
            wrong += hit.real() ? 0 : 1;
            threshold = hit.score();
        }
        return new Point(threshold, images == 0 ? 0 : (double) wrong / images, boxes == 0 ? 0 : (double) real / boxes);
    }

    /// What the loosest threshold with no more than so many false alarms an image brings; the strictest measured one
    /// when even that raises more.
    ///
    /// @throws IllegalStateException when nothing was measured
    public Point within(double falseAlarms) {
        if (points.isEmpty()) {
            throw new IllegalStateException("This class has no operating curve");
        }
        var best = points.getFirst();
        for (var point : points) {
            if (point.falseAlarms() <= falseAlarms + 1e-9) {
                best = point;
            }
        }
        return best;
    }

    /// What a threshold brings: the loosest measured point that is at least as strict.
    public Point at(double threshold) {
        var best = points.getFirst();
        for (var point : points) {
            if (point.threshold() >= threshold - 1e-9) {
                best = point;
            }
        }
        return best;
    }
}

package org.smartcustoms.engines.imaging.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.detect.DetectorCard.Calibration;

/// Turns raw scores into probabilities (Platt 1999: logistic regression on the log-odds, with his smoothed targets) and
/// sets the thresholds so that all classes together raise as many false alarms an image as wanted. The alarms go to
/// whichever class is likeliest to be right, so that the threshold is the same probability for all, and another raw
/// score for each: with an even share for each, one class would be silent where another is mostly wrong.
public final class Calibrator {
    private static final int ROUNDS = 100;
    private final Evaluation evaluation = new Evaluation();
    private final List<String> labels;

    public Calibrator(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    /// Adds an image's findings with raw scores, down to very low ones, and what is known to lie in it.
    public void add(List<Detection> found, Map<String, List<Box>> known) {
        evaluation.add(new Evaluation.Image(found, known));
    }

    /// The calibration of each class.
    ///
    /// @param falseAlarmsPerImage wanted, all classes together
    /// @throws IllegalStateException when no image was added
    public Map<String, Calibration> calibrations(double falseAlarmsPerImage) {
        if (evaluation.size() == 0) {
            throw new IllegalStateException("No image to calibrate by");
        }
        var plain = new LinkedHashMap<String, Calibration>();
        var all = new ArrayList<Evaluation.Hit>();
        for (var label : labels) {
            var hits = evaluation.hits(label);
            var calibration = logistic(hits);
            plain.put(label, calibration);
            hits.forEach(hit -> all.add(new Evaluation.Hit(calibration.probability(hit.score()), hit.real())));
        }
        all.sort(Comparator.comparingDouble(Evaluation.Hit::score).reversed());
        double threshold = threshold(all, falseAlarmsPerImage * evaluation.size());
        var calibrations = new LinkedHashMap<String, Calibration>();
        plain.forEach((label, one) -> calibrations.put(label, new Calibration(one.slope(), one.offset(), threshold)));
        return calibrations;
    }

    /// Recall against false alarms of each class that is known to occur, at calibrated scores.
    public Map<String, OperatingCurve> curves(Map<String, Calibration> calibrations) {
        var curves = new LinkedHashMap<String, OperatingCurve>();
        evaluation.curves().forEach((label, raw) -> {
            var calibration = calibrations.getOrDefault(label, Calibration.NONE);
            curves.put(
                    label,
                    new OperatingCurve(raw.points().stream()
                            .map(point -> new OperatingCurve.Point(
                                    calibration.probability(point.threshold()), point.falseAlarms(), point.recall()))
                            .toList()));
        });
        return curves;
    }

    /// How many images were added.
    public int images() {
        return evaluation.size();
    }

    /// The least probability at which no more than the allowed false alarms are raised.
    private static double threshold(List<Evaluation.Hit> hits, double allowed) {
        int wrong = 0;
        double last = 1;
        for (var hit : hits) {
            wrong += hit.real() ? 0 : 1;
            if (wrong > allowed) {
                return Math.min(0.999, (hit.score() + last) / 2);
            }
            last = hit.score();
        }
        return Math.max(0.01, last);
    }

    private static Calibration logistic(List<Evaluation.Hit> hits) {
        double real = hits.stream().filter(Evaluation.Hit::real).count();
        double wrong = hits.size() - real;
        if (real < 3 || wrong < 3) {
            return Calibration.NONE;
        }
        double slope = 1;
        double offset = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double g0 = 1e-3 * (slope - 1);
            double g1 = 0;
            double h00 = 1e-3;
            double h01 = 0;
            double h11 = 1e-6;
            for (var hit : hits) {
                double p = Math.clamp(hit.score(), 1e-6, 1 - 1e-6);
                double x = Math.log(p / (1 - p));
                double target = hit.real() ? (real + 1) / (real + 2) : 1 / (wrong + 2);
                double q = 1 / (1 + Math.exp(-(slope * x + offset)));
                double weight = Math.max(1e-9, q * (1 - q));
                g0 += (q - target) * x;
                g1 += q - target;
                h00 += weight * x * x;
                h01 += weight * x;
                h11 += weight;
            }
            double determinant = h00 * h11 - h01 * h01;
            slope -= 0.7 * (h11 * g0 - h01 * g1) / determinant;
            offset -= 0.7 * (h00 * g1 - h01 * g0) / determinant;
        }
        return slope > 0.05 ? new Calibration(slope, offset, DetectorCard.PLAIN_THRESHOLD) : Calibration.NONE;
    }
}

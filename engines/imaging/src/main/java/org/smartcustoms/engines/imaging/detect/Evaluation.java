package org.smartcustoms.engines.imaging.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.smartcustoms.engines.imaging.Box;

/// Compares what was found with what is known. Average precision is the area under the precision envelope over
/// recall, all points (Pascal VOC 2010 and later); a finding matches the free known box of its kind with the
/// greatest overlap.
public final class Evaluation {
    private final List<Image> images = new ArrayList<>();

    /// One image's findings and truth.
    ///
    /// @param known boxes known to be there, by label
    public record Image(List<Detection> found, Map<String, List<Box>> known) {}

    /// A kind's figures.
    ///
    /// @param boxes how many are known
    /// @param recalls share of known boxes found (overlap 0.5) at as many false alarms an image as asked
    public record Figures(int boxes, double ap30, double ap50, Map<Double, Double> recalls) {}

    public void add(Image image) {
        images.add(image);
    }

    /// Figures for each kind that is known to occur.
    public Map<String, Figures> figures(List<Double> falseAlarmRates) {
        var figures = new LinkedHashMap<String, Figures>();
        for (var label : knownLabels()) {
            int boxes = boxes(label);
            if (boxes == 0) {
                continue;
            }
            var at50 = hits(label, 0.5);
            var recalls = new TreeMap<Double, Double>();
            falseAlarmRates.forEach(rate -> recalls.put(rate, recall(at50, boxes, rate)));
            figures.put(label, new Figures(boxes, precision(hits(label, 0.3), boxes), precision(at50, boxes), recalls));
        }
        return figures;
    }

    /// False alarms an image of a label at a threshold; a finding is true when it overlaps a known box of its
    /// label by 0.3.
    public double falseAlarmsPerImage(String label, double threshold) {
        if (images.isEmpty()) {
            return 0;
        }
        long count = hits(label, 0.3).stream()
                .filter(hit -> !hit.real() && hit.score() >= threshold)
                .count();
        return (double) count / images.size();
    }

    /// Every finding of a label with its score and whether it is real (overlap 0.3), surest first.
    public List<Hit> hits(String label) {
        return hits(label, 0.3);
    }

    /// Recall against false alarms for each kind that is known to occur.
    public Map<String, OperatingCurve> curves() {
        var curves = new LinkedHashMap<String, OperatingCurve>();
        for (var label : knownLabels()) {
            int boxes = boxes(label);
            if (boxes > 0) {
                curves.put(label, OperatingCurve.of(hits(label), boxes, size()));
            }
        }
        return curves;
    }

    private int boxes(String label) {
        return images.stream()
                .mapToInt(image -> image.known().getOrDefault(label, List.of()).size())
                .sum();
    }

    /// How many pictures were added.
    public int size() {
        return images.size();
    }

    private SortedSet<String> knownLabels() {
        var labels = new TreeSet<String>();
        images.forEach(image -> labels.addAll(image.known().keySet()));
        return labels;
    }

    /// A finding compared with the truth.
    public record Hit(double score, boolean real) {}

    private List<Hit> hits(String label, double overlap) {
        var hits = new ArrayList<Hit>();
        for (var image : images) {
            var free = new ArrayList<>(image.known().getOrDefault(label, List.of()));
            image.found().stream()
                    .filter(found -> found.label().equals(label))
                    .sorted(Comparator.comparingDouble(Detection::score).reversed())
                    .forEach(found -> {
                        var match = free.stream()
                                .filter(box -> box.overlap(found.box()) >= overlap)
                                .max(Comparator.comparingDouble(box -> box.overlap(found.box())));
                        match.ifPresent(free::remove);
                        hits.add(new Hit(found.score(), match.isPresent()));
                    });
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits;
    }

    private static double precision(List<Hit> hits, int boxes) {
        var precisions = new double[hits.size()];
        int real = 0;
        for (int i = 0; i < precisions.length; i++) {
            real += hits.get(i).real() ? 1 : 0;
            precisions[i] = (double) real / (i + 1);
        }
        double best = 0;
        double area = 0;
        for (int i = precisions.length - 1; i >= 0; i--) {
            best = Math.max(best, precisions[i]);
            area += hits.get(i).real() ? best / boxes : 0;
        }
        return area;
    }

    private double recall(List<Hit> hits, int boxes, double falseAlarmRate) {
        double allowed = falseAlarmRate * images.size();
        int real = 0;
        int wrong = 0;
        for (var hit : hits) {
            wrong += hit.real() ? 0 : 1;
            if (wrong > allowed) {
                break;
            }
            real += hit.real() ? 1 : 0;
        }
        return (double) real / boxes;
    }
}

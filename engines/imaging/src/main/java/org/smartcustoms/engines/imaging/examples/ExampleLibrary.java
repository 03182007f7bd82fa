package org.smartcustoms.engines.imaging.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.smartcustoms.engines.imaging.detect.Detection;
import org.smartcustoms.engines.imaging.detect.Sight;

/// Confirmed examples, and what they say about what the network found. Unchanging; make a new one to add.
///
/// A finding's log-odds move by [#WEIGHT] times the margin by which it is more like the nearest example of its label
/// than
/// like anything else that is known. A label that the network doesn't know is judged by that margin alone.
public final class ExampleLibrary {
    /// The least score of an enrolled kind that the network doesn't know.
    public static final double THRESHOLD = 0.5;

    private static final double WEIGHT = 18;
    private static final double LEAST_LIKENESS = 0.8;
    private static final double SAME_THING = 0.5;
    private final List<Example> examples;

    /// A finding after the examples were heard.
    ///
    /// @param networkScore what the network alone said; 0 where it said nothing
    /// @param nearest the most alike example of the finding's label
    public record Judged(Detection found, double networkScore, Optional<Near> nearest) {}

    /// An example and how alike it is, up to 1.
    public record Near(Example example, double similarity) {}

    private ExampleLibrary(List<Example> examples) {
        this.examples = List.copyOf(examples);
    }

    /// Nothing confirmed yet.
    public static ExampleLibrary empty() {
        return new ExampleLibrary(List.of());
    }

    /// A library of examples whose vectors come from one and the same network.
    ///
    /// @throws IllegalArgumentException when the vectors' lengths differ
    public static ExampleLibrary of(List<Example> examples) {
        if (examples.stream().map(example -> example.vector().length).distinct().count() > 1) {
            throw new IllegalArgumentException("The examples' vectors come from different networks");
        }
        return new ExampleLibrary(examples);
    }

    public List<Example> examples() {
        return examples;
    }

    /// The labels that have examples.
    public Set<String> labels() {
        return examples.stream()
                .filter(example -> !example.harmless())
                .map(Example::label)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The examples nearest to a vector, most alike first.
    public List<Near> nearest(float[] vector, int count) {
        return examples.stream()
                .map(example -> new Near(example, example.likeness(vector)))
                .sorted(Comparator.comparingDouble(Near::similarity).reversed())
                .limit(count)
                .toList();
    }

    /// What the network found, judged, with what only the examples find; surest first, each thing once.
    public List<Judged> judge(Sight sight) {
        if (examples.isEmpty()) {
            return sight.found().stream()
                    .map(found -> new Judged(found, found.score(), Optional.empty()))
                    .toList();
        }
        var judged = new ArrayList<Judged>();
        var labels = labels();
        for (var found : sight.found()) {
            judged.add(labels.contains(found.label()) ? weigh(found, sight.embedding(found.box())) : plain(found));
        }
        for (var label : labels) {
            if (!sight.labels().contains(label)) {
                judged.addAll(search(label, sight));
            }
        }
        judged.sort(
                Comparator.comparingDouble((Judged one) -> one.found().score()).reversed());
        return onceEach(judged);
    }

    private static Judged plain(Detection found) {
        return new Judged(found, found.score(), Optional.empty());
    }

    private Judged weigh(Detection found, float[] vector) {
        double p = Math.clamp(found.score(), 1e-6, 1 - 1e-6);
        double odds = Math.log(p / (1 - p)) + WEIGHT * margin(found.label(), vector);
        return new Judged(found.scored(logistic(odds)), found.score(), near(found.label(), vector));
    }

    /// Slides windows of the examples' sizes over the picture. What is not like an example is not compared with all
    /// that
    /// is harmless.
    private List<Judged> search(String label, Sight sight) {
        var hits = new ArrayList<Judged>();
        for (var size : sizes(label)) {
            for (var window : sight.windows(size.widthShare(), size.heightShare())) {
                var vector = sight.embedding(window);
                var near = near(label, vector);
                if (near.isEmpty() || near.get().similarity() < LEAST_LIKENESS) {
                    continue;
                }
                double score = logistic(2 * WEIGHT * (margin(label, vector) - 0.02));
                if (score > 0.05) {
                    hits.add(new Judged(new Detection(label, window, score), 0, near));
                }
            }
        }
        return hits;
    }

    /// An example of each size: those within a fifth of one another count as one.
    private List<Example> sizes(String label) {
        var sizes = new LinkedHashMap<String, Example>();
        for (var example : examples) {
            if (example.label().equals(label)) {
                sizes.putIfAbsent(step(example.widthShare()) + "x" + step(example.heightShare()), example);
            }
        }
        return List.copyOf(sizes.values());
    }

    private static long step(double share) {
        return Math.round(Math.log(Math.max(1e-3, share)) / Math.log(1.2));
    }

    private Optional<Near> near(String label, float[] vector) {
        return examples.stream()
                .filter(example -> example.label().equals(label))
                .map(example -> new Near(example, example.likeness(vector)))
                .max(Comparator.comparingDouble(Near::similarity));
    }

    private double margin(String label, float[] vector) {
        double like = LEAST_LIKENESS;
        double unlike = LEAST_LIKENESS;
        for (var example : examples) {
            if (example.label().equals(label)) {
                like = Math.max(like, example.likeness(vector));
            } else {
                unlike = Math.max(unlike, example.likeness(vector));
            }
        }
        return like - unlike;
    }

    private static List<Judged> onceEach(List<Judged> sorted) {
        var kept = new ArrayList<Judged>();
        for (var candidate : sorted) {
            boolean seen = kept.stream()
                    .anyMatch(other -> other.found()
                                    .label()
                                    .equals(candidate.found().label())
                            && other.found().box().overlap(candidate.found().box()) > SAME_THING);
            if (!seen) {
                kept.add(candidate);
            }
        }
        return List.copyOf(kept);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}

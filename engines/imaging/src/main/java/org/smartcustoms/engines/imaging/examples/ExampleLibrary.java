package org.smartcustoms.engines.imaging.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.detect.Detection;
import org.smartcustoms.engines.imaging.detect.Sight;

/// Confirmed examples, and what they say about what the network found. Unchanging; make a new one to add.
///
/// A finding's log-odds move by [#WEIGHT] times the margin by which it is more like the nearest example of its
/// label than like anything else that is known. A label that the network doesn't know is judged by likeness alone.
/// Where enough examples tell how loosely their officers draw, frames are drawn as they would.
public final class ExampleLibrary {
    /// The least score of an enrolled kind that the network doesn't know.
    public static final double THRESHOLD = 0.5;

    private static final double WEIGHT = 6;
    private static final double WEIGHT_ALONE = 36;
    private static final double LEAST_LIKENESS = 0.8;
    private static final double SAME_THING = 0.5;
    private static final double PART_OF_IT = 0.6;
    private static final double LEAST_MARGIN = 0.02;
    private static final int ENOUGH_CONTRASTS = 20;
    private static final int ENOUGH_FRAMES = 5;
    private static final double[] LOOSENESSES = {0.8, 0.85, 0.9, 0.95, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3};
    private final List<Example> examples;
    private final Map<String, ToDoubleFunction<float[]>> odds = new ConcurrentHashMap<>();

    /// A finding after the examples were heard.
    ///
    /// @param networkScore what the network alone said; 0 where it said nothing
    /// @param nearest the most alike example of the finding's label
    public record Judged(Detection found, double networkScore, Optional<Near> nearest) {
        private Judged framed(Box box) {
            return new Judged(found.framed(box), networkScore, nearest);
        }
    }

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
                .filter(example -> !example.harmless() && !example.contrast())
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
        var loosenesses = new HashMap<String, Double>();
        for (var found : sight.found()) {
            if (labels.contains(found.label())) {
                var weighed = weigh(found, sight.embedding(found.box()));
                judged.add(weighed.framed(
                        sight.within(found.box().grown(loosenesses.computeIfAbsent(found.label(), this::looseness)))));
            } else {
                judged.add(plain(found));
            }
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

    /// By how much frames of a label have to grow to lie best over those that officers drew.
    private double looseness(String label) {
        var framed = of(label).filter(example -> example.seen().isPresent()).toList();
        double best = 1;
        if (framed.size() >= ENOUGH_FRAMES) {
            for (double factor : LOOSENESSES) {
                if (overlap(framed, factor) > overlap(framed, best)) {
                    best = factor;
                }
            }
        }
        return best;
    }

    private static double overlap(List<Example> framed, double factor) {
        double sum = 0;
        for (var example : framed) {
            sum += example.seen().orElseThrow().grown(factor).overlap(example.box());
        }
        return sum;
    }

    private static Judged plain(Detection found) {
        return new Judged(found, found.score(), Optional.empty());
    }

    private Judged weigh(Detection found, float[] vector) {
        double p = Math.clamp(found.score(), 1e-6, 1 - 1e-6);
        double odds = Math.log(p / (1 - p)) + WEIGHT * margin(found.label(), vector);
        return new Judged(found.scored(logistic(odds)), found.score(), near(found.label(), vector));
    }

    private List<Judged> search(String label, Sight sight) {
        var hits = new ArrayList<Judged>();
        var odds = odds(label);
        double looseness = looseness(label);
        for (var place : places(label, sight)) {
            var vector = sight.embedding(place);
            double score = logistic(odds.applyAsDouble(vector));
            if (score > 0.05) {
                var box = sight.within(place.grown(looseness));
                hits.add(new Judged(new Detection(label, box, score), 0, near(label, vector)));
            }
        }
        return hits;
    }

    /// Where a thing may lie that the network has no name for: in the frames that it drew, when it drew one
    /// around most of the examples, whatever it took them for; else in windows of their sizes.
    private List<Box> places(String label, Sight sight) {
        long framed = of(label).filter(example -> example.seen().isPresent()).count();
        return 2 * framed > of(label).count()
                ? sight.found().stream().map(Detection::box).toList()
                : sizes(label).stream()
                        .flatMap(size -> sight.windows(size.widthShare(), size.heightShare()).stream())
                        .toList();
    }

    private Stream<Example> of(String label) {
        return examples.stream().filter(example -> example.shows(label));
    }

    /// How a vector is judged to be of a label: by discriminants, or, before enough of what it is not has been seen for
    /// them, by the nearest of both.
    private ToDoubleFunction<float[]> odds(String label) {
        return odds.computeIfAbsent(label, _ -> {
            var of = new ArrayList<float[]>();
            var others = new ArrayList<float[]>();
            for (var example : examples) {
                if (example.shows(label)) {
                    of.add(example.vector());
                } else if (!example.label().equals(label)) {
                    others.add(example.vector());
                }
            }
            return others.size() < ENOUGH_CONTRASTS
                    ? vector -> WEIGHT_ALONE * (margin(label, vector) - LEAST_MARGIN)
                    : Likeness.of(of, others)::odds;
        });
    }

    /// An example of each size: those within a fifth of one another count as one.
    private List<Example> sizes(String label) {
        var sizes = new LinkedHashMap<String, Example>();
        of(label)
                .forEach(example ->
                        sizes.putIfAbsent(step(example.widthShare()) + "x" + step(example.heightShare()), example));
        return List.copyOf(sizes.values());
    }

    private static long step(double share) {
        return Math.round(Math.log(Math.max(1e-3, share)) / Math.log(1.2));
    }

    private Optional<Near> near(String label, float[] vector) {
        return of(label)
                .map(example -> new Near(example, example.likeness(vector)))
                .max(Comparator.comparingDouble(Near::similarity));
    }

    private double margin(String label, float[] vector) {
        double like = LEAST_LIKENESS;
        double unlike = LEAST_LIKENESS;
        for (var example : examples) {
            if (example.shows(label)) {
                like = Math.max(like, example.likeness(vector));
            } else if (!example.label().equals(label)) {
                unlike = Math.max(unlike, example.likeness(vector));
            }
        }
        return like - unlike;
    }

    /// What the network found it has told apart; of what is found by likeness alone each thing once.
    private static List<Judged> onceEach(List<Judged> sorted) {
        var kept = new ArrayList<Judged>();
        for (var candidate : sorted) {
            boolean seen = candidate.networkScore() == 0
                    && kept.stream()
                            .map(Judged::found)
                            .filter(other ->
                                    other.label().equals(candidate.found().label()))
                            .anyMatch(
                                    other -> same(other.box(), candidate.found().box()));
            if (!seen) {
                kept.add(candidate);
            }
        }
        return List.copyOf(kept);
    }

    /// Windows and frames of other labels lie over a thing in any way: there a part of a thing is the thing.
    private static boolean same(Box one, Box other) {
        if (one.overlap(other) > SAME_THING) {
            return true;
        }
        double w = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        double h = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        double smaller = Math.min(one.width() * one.height(), other.width() * other.height());
        return w > 0 && h > 0 && w * h > PART_OF_IT * smaller;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}

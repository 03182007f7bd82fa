package org.smartcustoms.engines.selectivity.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.smartcustoms.engines.selectivity.rules.RuleHit;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;
import org.smartcustoms.engines.selectivity.selection.Estimate;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.smartcustoms.engines.selectivity.selection.SelectedBy;

/// Counts what one rule, or all drafts together, hit in one segment; tallies of segments add up in their order.
final class Tally {

    private static final double LEVEL = 0.95;

    private record Place(String office, int hour) {}

    private static final class PlaceCount {
        private long hits;
        private double extra;
    }

    /// A declaration with a fixed random rank, so that a fair sample doesn't depend on the order of work.
    private record Ranked(long rank, BacktestReport.Example example) {}

    private static final Comparator<Ranked> BY_RANK = Comparator.comparingLong(Ranked::rank)
            .thenComparing(r -> r.example().declaration());

    private final int mostExamples;
    private final long[] bySelection = new long[SelectedBy.values().length];
    private final Map<RuleVersion, long[]> overlap =
            new TreeMap<>(Comparator.comparing(RuleVersion::id).thenComparingInt(RuleVersion::version));
    private final Map<RuleVersion, String> names = new HashMap<>();
    private final Map<Place, PlaceCount> places =
            new TreeMap<>(Comparator.comparing(Place::office).thenComparingInt(Place::hour));
    private final Map<Result, TreeSet<Ranked>> examples = new TreeMap<>();
    private long hits;
    private long examined;
    private long found;
    private double shortfall;
    private long byLiveRules;
    private long notEvaluated;

    Tally(int mostExamples) {
        this.mostExamples = mostExamples;
    }

    /// @param probability with which the hit would have been selected
    void hit(SegmentFile segment, int firstRow, String office, int hour, double probability, List<RuleHit> live) {
        var result = segment.result(firstRow);
        var selectedBy = segment.selectedBy(firstRow);
        hits++;
        bySelection[selectedBy.ordinal()]++;
        if (result != Result.UNKNOWN) {
            examined++;
        }
        double money = 0;
        if (result == Result.FOUND) {
            found++;
            money = segment.shortfall(firstRow);
            shortfall += money;
        }
        if (!live.isEmpty()) {
            byLiveRules++;
        }
        for (var rule : live) {
            overlap.computeIfAbsent(rule.rule(), r -> new long[1])[0]++;
            names.putIfAbsent(rule.rule(), rule.name());
        }
        var place = places.computeIfAbsent(new Place(office, hour), p -> new PlaceCount());
        place.hits++;
        if (selectedBy == SelectedBy.NONE && result == Result.UNKNOWN) {
            place.extra += probability;
        }
        var id = segment.id(firstRow);
        keep(
                result,
                new Ranked(
                        mix(id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 17)),
                        new BacktestReport.Example(id, segment.second(firstRow), result, money)));
    }

    void notEvaluated(long declarations) {
        notEvaluated += declarations;
    }

    void add(Tally other) {
        hits += other.hits;
        examined += other.examined;
        found += other.found;
        shortfall += other.shortfall;
        byLiveRules += other.byLiveRules;
        notEvaluated += other.notEvaluated;
        for (int i = 0; i < bySelection.length; i++) {
            bySelection[i] += other.bySelection[i];
        }
        other.overlap.forEach((rule, n) -> overlap.computeIfAbsent(rule, r -> new long[1])[0] += n[0]);
        other.names.forEach(names::putIfAbsent);
        other.places.forEach((key, count) -> {
            var place = places.computeIfAbsent(key, p -> new PlaceCount());
            place.hits += count.hits;
            place.extra += count.extra;
        });
        other.examples.forEach((result, set) -> set.forEach(e -> keep(result, e)));
    }

    BacktestReport.OfRules report(List<RuleVersion> rules, double days) {
        return new BacktestReport.OfRules(
                rules,
                hits,
                examined,
                found,
                Estimate.share(found, examined, LEVEL),
                shortfall,
                new BacktestReport.SelectionCounts(
                        bySelection[SelectedBy.RULE.ordinal()],
                        bySelection[SelectedBy.RANDOM_CONTROL.ordinal()],
                        bySelection[SelectedBy.EXPLORATION.ordinal()] + bySelection[SelectedBy.NOVELTY.ordinal()],
                        bySelection[SelectedBy.MODEL.ordinal()],
                        bySelection[SelectedBy.NONE.ordinal()]),
                byLiveRules,
                overlap.entrySet().stream()
                        .map(e -> new BacktestReport.Overlap(
                                e.getKey(), names.getOrDefault(e.getKey(), ""), e.getValue()[0]))
                        .sorted(Comparator.comparingLong(BacktestReport.Overlap::declarations)
                                .reversed()
                                .thenComparing(o -> o.rule().id()))
                        .toList(),
                bySelection[SelectedBy.NONE.ordinal()],
                notEvaluated,
                places.entrySet().stream()
                        .map(e -> new BacktestReport.Load(
                                e.getKey().office(), e.getKey().hour(), e.getValue().hits, e.getValue().extra / days))
                        .toList(),
                sample());
    }

    private List<BacktestReport.Example> sample() {
        var all = new ArrayList<BacktestReport.Example>();
        for (var result : List.of(Result.FOUND, Result.CLEAN, Result.UNKNOWN)) {
            examples.getOrDefault(result, new TreeSet<>(BY_RANK)).forEach(r -> all.add(r.example()));
        }
        return all;
    }

    private void keep(Result result, Ranked candidate) {
        var kept = examples.computeIfAbsent(result, r -> new TreeSet<>(BY_RANK));
        if (kept.size() < mostExamples || mostExamples > 0 && BY_RANK.compare(candidate, kept.last()) < 0) {
            kept.add(candidate);
            if (kept.size() > mostExamples) {
                kept.pollLast();
            }
        }
    }

    /// SplitMix64's finaliser.
    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) >>> 1;
    }
}

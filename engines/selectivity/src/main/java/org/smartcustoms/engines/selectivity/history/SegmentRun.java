package org.smartcustoms.engines.selectivity.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleHit;
import org.smartcustoms.engines.selectivity.rules.RuleIndex;
import org.smartcustoms.engines.selectivity.selection.Result;

/// Runs all drafts over one segment.
final class SegmentRun {

    private final SegmentFile segment;
    private final BacktestRequest request;
    private final @Nullable RuleIndex live;
    private final List<BlockTest> tests = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final Tally together;
    private final @Nullable Column office;
    private final @Nullable Column hour;
    private long declarations;
    private long examined;
    private long found;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    SegmentRun(SegmentFile segment, BacktestRequest request, @Nullable RuleIndex live, Expressions expressions) {
        this.segment = segment;
        this.request = request;
        this.live = live;
        for (var rule : request.drafts()) {
            tests.add(BlockTest.bind(rule.condition(), segment, expressions));
            tallies.add(new Tally(request.examples()));
        }
        together = new Tally(request.examples());
        office = segment.column("declaration.office");
        hour = segment.column("time.hour");
    }

    /// @param stop asked now and then; true ends the run early
    void run(BooleanSupplier stop) {
        var asked = new Mask();
        var holds = new Mask();
        var failed = new Mask();
        int rules = tests.size();
        // By row of the first line: which drafts hit the declaration, which failed on it.
        var hit = new BitSet[rules];
        var failure = new BitSet[rules];
        for (int rule = 0; rule < rules; rule++) {
            hit[rule] = new BitSet();
            failure[rule] = new BitSet();
        }
        var firstOf = new int[Mask.ROWS];
        int first = 0;
        for (int from = 0; from < segment.rows() && !stop.getAsBoolean(); from += Mask.ROWS) {
            int n = Math.min(Mask.ROWS, segment.rows() - from);
            asked.clear();
            for (int i = 0; i < n; i++) {
                if (segment.isFirst(from + i)) {
                    first = from + i;
                    count(first);
                }
                firstOf[i] = first;
                if (isAsked(first)) {
                    asked.set(i);
                }
            }
            for (int rule = 0; rule < rules; rule++) {
                tests.get(rule).on(from, asked, holds, failed);
                mark(holds, firstOf, hit[rule]);
                mark(failed, firstOf, failure[rule]);
            }
        }
        tally(hit, failure);
    }

    private static void mark(Mask rows, int[] firstOf, BitSet declarations) {
        for (int w = 0; w < rows.wordCount(); w++) {
            for (long bits = rows.word(w); bits != 0; bits &= bits - 1) {
                declarations.set(firstOf[64 * w + Long.numberOfTrailingZeros(bits)]);
            }
        }
    }

    private boolean isAsked(int first) {
        long second = segment.second(first);
        return second >= request.fromSecond() && second < request.toSecond();
    }

    private void count(int first) {
        if (!isAsked(first)) {
            return;
        }
        declarations++;
        long second = segment.second(first);
        earliest = Math.min(earliest, second);
        latest = Math.max(latest, second);
        var result = segment.result(first);
        examined += result == Result.UNKNOWN ? 0 : 1;
        found += result == Result.FOUND ? 1 : 0;
    }

    private void tally(BitSet[] hit, BitSet[] failure) {
        var anyHit = new BitSet();
        var anyFailure = new BitSet();
        for (int rule = 0; rule < hit.length; rule++) {
            anyHit.or(hit[rule]);
            anyFailure.or(failure[rule]);
            failure[rule].andNot(hit[rule]);
            tallies.get(rule).notEvaluated(failure[rule].cardinality());
        }
        anyFailure.andNot(anyHit);
        together.notEvaluated(anyFailure.cardinality());
        for (int row = anyHit.nextSetBit(0); row >= 0; row = anyHit.nextSetBit(row + 1)) {
            List<RuleHit> same =
                    live == null ? List.of() : live.evaluate(segment.lines(row)).hits();
            var place = office == null ? null : office.text(row);
            double time = hour == null ? Double.NaN : hour.number(row);
            int atHour = Double.isNaN(time) ? -1 : (int) time;
            double spared = 1;
            for (int rule = 0; rule < hit.length; rule++) {
                if (hit[rule].get(row)) {
                    double probability = probability(request.drafts().get(rule));
                    spared *= 1 - probability;
                    tallies.get(rule).hit(segment, row, place == null ? "" : place, atHour, probability, same);
                }
            }
            together.hit(segment, row, place == null ? "" : place, atHour, 1 - spared, same);
        }
    }

    private static double probability(Rule rule) {
        return rule.action().probability();
    }

    List<Tally> tallies() {
        return tallies;
    }

    Tally together() {
        return together;
    }

    long declarations() {
        return declarations;
    }

    long examined() {
        return examined;
    }

    long found() {
        return found;
    }

    long earliest() {
        return earliest;
    }

    long latest() {
        return latest;
    }
}

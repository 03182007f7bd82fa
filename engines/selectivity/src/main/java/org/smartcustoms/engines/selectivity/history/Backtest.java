package org.smartcustoms.engines.selectivity.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleIndex;
import org.smartcustoms.engines.selectivity.selection.Estimate;

/// Runs draft rules over the past and says what they would have hit and found. Lists are taken as they stand now, also
/// for the past, so that a new list can be tried.
public final class Backtest {

    private final HistoryStore history;
    private final ListSnapshot lists;

    public Backtest(HistoryStore history, ListSnapshot lists) {
        this.history = history;
        this.lists = lists;
    }

    /// Deterministic: segments are worked on in parallel and added up in order.
    ///
    /// @throws CancellationException if the progress asked to stop
    /// @throws IllegalArgumentException if a rule names a field the catalogue lacks
    public BacktestReport run(BacktestRequest request, Progress progress) {
        var live = request.live().isEmpty() ? null : RuleIndex.compile(request.live(), history.catalogue(), lists);
        var expressions = new Expressions(request.drafts(), history.catalogue(), lists);
        var segments = history.segments();
        long all = segments.stream().mapToLong(SegmentFile::rows).sum();
        var done = new AtomicLong();
        var stopped = new AtomicBoolean();
        var work = new ArrayList<Callable<SegmentRun>>();
        for (var segment : segments) {
            work.add(() -> {
                var run = new SegmentRun(segment, request, live, expressions);
                run.run(stopped::get);
                long now = done.addAndGet(segment.rows());
                if (progress.at(now, all) == Progress.Wish.STOP) {
                    stopped.set(true);
                }
                return run;
            });
        }
        var runs = runAll(work, request.threads());
        if (stopped.get()) {
            throw new CancellationException("the back-test was stopped");
        }
        return report(request, runs);
    }

    private static List<SegmentRun> runAll(List<Callable<SegmentRun>> work, int threads) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var runs = new ArrayList<SegmentRun>();
            for (Future<SegmentRun> future : pool.invokeAll(work)) {
                runs.add(future.get());
            }
            return runs;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the back-test was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private BacktestReport report(BacktestRequest request, List<SegmentRun> runs) {
        var tallies = new ArrayList<Tally>();
        request.drafts().forEach(rule -> tallies.add(new Tally(request.examples())));
        var together = new Tally(request.examples());
        long declarations = 0;
        long examined = 0;
        long found = 0;
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (var run : runs) {
            for (int rule = 0; rule < tallies.size(); rule++) {
                tallies.get(rule).add(run.tallies().get(rule));
            }
            together.add(run.together());
            declarations += run.declarations();
            examined += run.examined();
            found += run.found();
            earliest = Math.min(earliest, run.earliest());
            latest = Math.max(latest, run.latest());
        }
        double days = declarations == 0 ? 1 : Math.max(1.0 / 24, (latest - earliest) / 86_400.0);
        var reports = new ArrayList<BacktestReport.OfRules>();
        for (int rule = 0; rule < tallies.size(); rule++) {
            reports.add(
                    tallies.get(rule).report(List.of(request.drafts().get(rule).reference()), days));
        }
        return new BacktestReport(
                declarations,
                examined,
                found,
                Estimate.share(found, examined, 0.95),
                days,
                lists.version(),
                reports,
                together.report(request.drafts().stream().map(Rule::reference).toList(), days));
    }
}

package org.smartcustoms.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.smartcustoms.engines.scoring.loop.LoopResult;
import org.smartcustoms.engines.scoring.loop.WeekResult;

/// Precision by the week after a move, over several runs; the quarters in which the loop was still warming up are left
/// out. Weeks of a quarter count from 1.
final class Recovery {
    private static final int WARM_UP_QUARTERS = 2;

    private final double[] found;
    private final double[] inspected;

    Recovery(List<Future<LoopResult>> runs, int weeksAQuarter) throws ExecutionException, InterruptedException {
        found = new double[weeksAQuarter + 1];
        inspected = new double[weeksAQuarter + 1];
        var results = new ArrayList<LoopResult>();
        for (Future<LoopResult> run : runs) {
            results.add(run.get());
        }
        for (LoopResult result : results) {
            for (WeekResult week : result.weeks()) {
                if (week.week() / weeksAQuarter >= WARM_UP_QUARTERS) {
                    int place = week.week() % weeksAQuarter + 1;
                    found[place] += week.found();
                    inspected[place] += week.inspected();
                }
            }
        }
    }

    /// Share of irregular ones among the inspected in these weeks.
    double precision(int from, int to) {
        double all = 0;
        double irregular = 0;
        for (int week = from; week <= to; week++) {
            all += inspected[week];
            irregular += found[week];
        }
        return irregular / all;
    }

    /// Precision over another's in the same weeks.
    double of(Recovery other, int from, int to) {
        return precision(from, to) / other.precision(from, to);
    }

    /// The first week from which on, in that and the two following weeks together, precision is at least this share of
    /// the other's; one past the last week when it never is.
    int backAt(double share, Recovery other) {
        int last = found.length - 1;
        for (int week = 1; week + 2 <= last; week++) {
            if (of(other, week, week + 2) >= share) {
                return week;
            }
        }
        return last + 1;
    }
}

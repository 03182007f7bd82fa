package org.smartcustoms.engines.scoring.loop;

import java.util.List;

/// A whole run, week by week.
public record LoopResult(List<WeekResult> weeks) {
    public LoopResult {
        weeks = List.copyOf(weeks);
    }

    /// Mean over weeks of precision ÷ oracle.
    /// @param from first week that counts
    public double ofOracle(int from) {
        return weeks.stream()
                .filter(week -> week.week() >= from)
                .mapToDouble(WeekResult::ofOracle)
                .average()
                .orElse(Double.NaN);
    }

    /// The same over the last weeks of the run.
    public double ofOracleInLast(int count) {
        return ofOracle(weeks.getLast().week() - count + 1);
    }

    /// Irregular lines found from a week on.
    public int found(int from) {
        return weeks.stream()
                .filter(week -> week.week() >= from)
                .mapToInt(WeekResult::found)
                .sum();
    }

    /// Lines inspected to learn from a week on.
    public int explored(int from) {
        return weeks.stream()
                .filter(week -> week.week() >= from)
                .mapToInt(WeekResult::explored)
                .sum();
    }

    /// Lines inspected from a week on.
    public int inspected(int from) {
        return weeks.stream()
                .filter(week -> week.week() >= from)
                .mapToInt(WeekResult::inspected)
                .sum();
    }
}

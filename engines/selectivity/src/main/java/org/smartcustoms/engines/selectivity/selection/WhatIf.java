package org.smartcustoms.engines.selectivity.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What other inspection rates would have brought over a scored and partly labelled past. Findings and revenue of cases
/// that were never examined are estimated doubly robustly from those that were; waiting is a fluid queue at each post,
/// hour by hour, with the plan's capacity. No estimate lies below what examinations of the very same cases found.
public final class WhatIf {

    private static final double LEVEL = 0.95;

    private final Map<String, OfficePlan> plans = new TreeMap<>();

    public WhatIf(List<OfficePlan> plans) {
        plans.forEach(plan -> this.plans.put(plan.office(), plan));
    }

    /// What one rate would have brought.
    ///
    /// @param rate share of declarations examined
    /// @param examinations how many that is, the random control included
    /// @param detections offences found
    /// @param missed offences gone through
    /// @param revenue money found short
    /// @param officerHours spent on examinations
    /// @param delayHours all consignments together, waiting and being examined
    /// @param meanDelayMinutes of an examined consignment
    public record Point(
            double rate,
            double examinations,
            Estimate detections,
            Estimate missed,
            Estimate revenue,
            double officerHours,
            double delayHours,
            double meanDelayMinutes) {}

    /// One point for each rate, in the order given. At each post the most valuable cases come first, after the random
    /// control.
    ///
    /// @throws IllegalArgumentException if a case is of an office without a plan, or a rate is not from 0 to 1
    public List<Point> slide(List<PastCase> cases, double[] rates) {
        var byOffice = new TreeMap<String, List<PastCase>>();
        for (var past : cases) {
            if (!plans.containsKey(past.office())) {
                throw new IllegalArgumentException("the office " + past.office() + " has no selection plan");
            }
            byOffice.computeIfAbsent(past.office(), o -> new ArrayList<>()).add(past);
        }
        byOffice.values()
                .forEach(list -> list.sort(Comparator.comparingDouble(PastCase::valuePerMinute)
                        .reversed()
                        .thenComparingLong(PastCase::epochSecond)));
        var points = new ArrayList<Point>();
        for (double rate : rates) {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException("a rate is a share from 0 to 1, not " + rate);
            }
            var tally = new Tally();
            for (var plan : plans.values()) {
                atOffice(byOffice.getOrDefault(plan.office(), List.of()), plan, rate, tally);
            }
            points.add(tally.point(rate));
        }
        return points;
    }

    private static void atOffice(List<PastCase> sorted, OfficePlan plan, double rate, Tally tally) {
        double control = Math.min(plan.controlRate(), rate);
        double topUp = control >= 1 ? 0 : (rate - control) / (1 - control);
        double chosen = topUp * sorted.size();
        var arrivals = new TreeMap<Long, double[]>();
        for (int i = 0; i < sorted.size(); i++) {
            var past = sorted.get(i);
            double taken = Math.clamp(chosen - i, 0, 1);
            double share = taken + (1 - taken) * control;
            tally.add(past, share);
            var hour = arrivals.computeIfAbsent(Math.floorDiv(past.epochSecond(), 3600L), h -> new double[1]);
            hour[0] += share * past.minutes() / plan.minutesPerExamination();
        }
        tally.waiting += waitingHours(arrivals, plan.capacityPerHour());
    }

    /// Consignment-hours spent waiting (Little's law): the backlog at each hour's end, summed until it is worked off.
    private static double waitingHours(TreeMap<Long, double[]> arrivals, double capacity) {
        double waiting = 0;
        double backlog = 0;
        long last = Long.MIN_VALUE;
        for (var hour : arrivals.entrySet()) {
            if (last != Long.MIN_VALUE) {
                long idle = hour.getKey() - last - 1;
                double drained = Math.min(idle, backlog / capacity);
                waiting += drained * (backlog - capacity * drained / 2);
                backlog = Math.max(0, backlog - idle * capacity);
            }
            backlog = Math.max(0, backlog + hour.getValue()[0] - capacity);
            waiting += backlog;
            last = hour.getKey();
        }
        return waiting + backlog * backlog / (2 * capacity);
    }

    private static final class Tally {
        private double examinations;
        private double minutes;
        private double waiting;
        private double detections;
        private double detectionVariance;
        private double missed;
        private double missedVariance;
        private double revenue;
        private double revenueVariance;
        private double certainDetections;
        private double certainlyMissed;
        private double certainRevenue;

        void add(PastCase past, double share) {
            examinations += share;
            minutes += share * past.minutes();
            detections += share * past.finding();
            detectionVariance += share * share * past.findingVariance();
            missed += (1 - share) * past.finding();
            missedVariance += (1 - share) * (1 - share) * past.findingVariance();
            revenue += share * past.revenue();
            revenueVariance += share * share * past.revenueVariance();
            certainDetections += share * past.found();
            certainlyMissed += (1 - share) * past.found();
            certainRevenue += share * past.shortfall();
        }

        Point point(double rate) {
            double delay = minutes / 60 + waiting;
            return new Point(
                    rate,
                    examinations,
                    Estimate.normal(detections, detectionVariance, LEVEL).atLeast(certainDetections),
                    Estimate.normal(missed, missedVariance, LEVEL).atLeast(certainlyMissed),
                    Estimate.normal(revenue, revenueVariance, LEVEL).atLeast(certainRevenue),
                    minutes / 60,
                    delay,
                    examinations == 0 ? 0 : delay * 60 / examinations);
        }
    }
}

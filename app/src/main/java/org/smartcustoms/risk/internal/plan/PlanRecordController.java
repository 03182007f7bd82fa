package org.smartcustoms.risk.internal.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How plans were kept: what each post examined, hour by hour, and with which logged probabilities.
@RestController
class PlanRecordController {

    private static final int MOST_DAYS = 400;

    private final PlanRecords records;
    private final Plans plans;
    private final Explorations explorations;
    private final Clock clock;

    PlanRecordController(PlanRecords records, Plans plans, Explorations explorations, Clock clock) {
        this.records = records;
        this.plans = plans;
        this.explorations = explorations;
        this.clock = clock;
    }

    /// @param drift how far results or population have left what the live model expects, 0 to 1
    /// @param explorationShare share explored just now
    /// @param noveltyShare share of all declarations that the budget for the new has just now
    record Exploring(double floor, double ceiling, double drift, double explorationShare, double noveltyShare) {}

    /// @param capacity examinations the post can do in that hour
    record HourView(int hour, double declarationsPerDay, double examinedPerDay, double capacity) {}

    record RecordView(
            String office,
            int version,
            Instant from,
            int days,
            long declarations,
            long examined,
            List<PlanRecords.BySelection> bySelection,
            List<HourView> hours,
            List<PlanRecords.Band> probabilities,
            List<PlanRecords.Logged> latest,
            Exploring exploring) {}

    @GetMapping("/api/plans/standing")
    @RequiresPermission(Permission.PLAN_READ)
    List<PlanRecords.Standing> standing(@RequestParam(defaultValue = "7") int days) {
        return records.standings(since(days));
    }

    @GetMapping("/api/plans/{office}/record")
    @RequiresPermission(Permission.PLAN_READ)
    RecordView record(@PathVariable String office, @RequestParam(defaultValue = "7") int days) {
        var plan = plans.find(office)
                .orElseThrow(() -> Problem.notFound("There is no plan for " + office, "沒有 " + office + " 的選查計劃"));
        var from = since(days);
        var bySelection = records.bySelection(office, from);
        var hours = records.hours(office, from);
        return new RecordView(
                office,
                plan.version(),
                from,
                days,
                bySelection.stream()
                        .mapToLong(PlanRecords.BySelection::declarations)
                        .sum(),
                hours.stream().mapToLong(PlanRecords.Hour::examined).sum(),
                bySelection,
                IntStream.range(0, SelectionPlan.HOURS)
                        .mapToObj(hour -> hour(plan, hours, hour, days))
                        .toList(),
                records.bands(office, from),
                records.latest(office),
                new Exploring(
                        plan.quota().explorationFloor(),
                        plan.quota().explorationCeiling(),
                        explorations.drift(),
                        explorations.share(plan),
                        explorations.share(plan) * plan.quota().noveltyShare()));
    }

    private static HourView hour(SelectionPlan plan, List<PlanRecords.Hour> hours, int hour, int days) {
        var counted = hours.stream().filter(one -> one.hour() == hour).findFirst();
        return new HourView(
                hour,
                counted.map(PlanRecords.Hour::declarations).orElse(0L) / (double) days,
                counted.map(PlanRecords.Hour::examined).orElse(0L) / (double) days,
                plan.capacityAt(hour));
    }

    private Instant since(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.invalid("/days", "must be from 1 to " + MOST_DAYS, "須為 1 至 " + MOST_DAYS);
        }
        return clock.instant().minus(Duration.ofDays(days));
    }
}

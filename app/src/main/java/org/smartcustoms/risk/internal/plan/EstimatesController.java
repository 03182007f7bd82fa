package org.smartcustoms.risk.internal.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.smartcustoms.engines.selectivity.selection.MissedFraud;
import org.smartcustoms.engines.selectivity.selection.WhatIf;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What other inspection rates would have brought, and what was missed.
@RestController
class EstimatesController {

    private static final int MOST_DAYS = 400;
    private static final double LEVEL = 0.95;

    private final PastCases past;
    private final ControlGroup control;
    private final JdbcPlans plans;
    private final Clock clock;

    EstimatesController(PastCases past, ControlGroup control, JdbcPlans plans, Clock clock) {
        this.past = past;
        this.control = control;
        this.plans = plans;
        this.clock = clock;
    }

    /// @param labelled how many of the declarations have a known result
    record WhatIfAnswer(Instant from, int declarations, long labelled, List<WhatIf.Point> points) {}

    record MissedAnswer(Instant from, int declarations, MissedFraud.Missed missed) {}

    /// One point for each rate: detections, missed, revenue, officer hours and delay, with 95 % intervals.
    @GetMapping("/api/plans/what-if")
    @RequiresPermission(Permission.PLAN_READ)
    WhatIfAnswer whatIf(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "0.01,0.02,0.05,0.1,0.2,0.3,0.5") double[] rates) {
        if (Arrays.stream(rates).anyMatch(rate -> !(rate >= 0 && rate <= 1)) || rates.length > 50) {
            throw Problem.invalid("/rates", "must be at most 50 shares from 0 to 1", "須為最多 50 個 0 至 1 的比率");
        }
        var from = since(days);
        var cases = past.cases(from, office);
        var quotas = plans.latest().stream().map(SelectionPlan::quota).toList();
        Arrays.sort(rates);
        long labelled = cases.stream()
                .filter(one -> one.result() != org.smartcustoms.engines.selectivity.selection.Result.UNKNOWN)
                .count();
        return new WhatIfAnswer(from, cases.size(), labelled, Monotone.of(new WhatIf(quotas).slide(cases, rates)));
    }

    /// Offences that went through unexamined, estimated from the random control group alone.
    @GetMapping("/api/risk/missed")
    @RequiresPermission({Permission.PLAN_READ, Permission.INSIGHT_READ})
    MissedAnswer missed(@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "30") int days) {
        var from = since(days);
        var estimate = new MissedFraud();
        var decisions = past.logged(from, office);
        decisions.forEach(estimate::add);
        return new MissedAnswer(from, decisions.size(), estimate.estimate(LEVEL));
    }

    record TradeOffAnswer(Instant from, int declarations, double rate, String office, List<TradeOff.Point> points) {}

    /// What more or less weight on dangers to the public would have brought at one inspection rate.
    @GetMapping("/api/plans/trade-off")
    @RequiresPermission(Permission.PLAN_READ)
    TradeOffAnswer tradeOff(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "0.08") double rate) {
        if (!(rate > 0 && rate <= 1)) {
            throw Problem.invalid("/rate", "must be a share above 0 and at most 1", "須為大於 0 而不超過 1 的比率");
        }
        var from = since(days);
        var cases = past.weighed(from, office);
        var quotas = plans.latest().stream().map(SelectionPlan::quota).toList();
        return new TradeOffAnswer(from, cases.size(), rate, office, new TradeOff(quotas, cases).at(rate));
    }

    /// How often what each reason selected was found irregular.
    @GetMapping("/api/risk/yield")
    @RequiresPermission({Permission.PLAN_READ, Permission.INSIGHT_READ})
    List<ControlGroup.Yield> yield(
            @RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "30") int days) {
        return control.yield(since(days), office, LEVEL);
    }

    /// The declarations behind the estimate of what was missed: those that only the random control selected, with
    /// what was found on them.
    @GetMapping("/api/risk/control")
    @RequiresPermission(Permission.ASSESSMENT_READ)
    List<ControlGroup.Drawn> control(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "") String result) {
        return control.list(since(days), office, result);
    }

    private Instant since(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.invalid("/days", "must be from 1 to " + MOST_DAYS, "須為 1 至 " + MOST_DAYS);
        }
        return clock.instant().minus(Duration.ofDays(days));
    }
}

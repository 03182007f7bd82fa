package org.smartcustoms.cli;

import org.smartcustoms.engines.scoring.loop.ClosedLoop;
import org.smartcustoms.engines.scoring.loop.InspectionPlan;
import org.smartcustoms.engines.scoring.loop.InspectionPlan.Exploration;
import picocli.CommandLine.Option;

/// How many of the inspections explore: shared by the commands that run the closed loop.
final class ExploringOptions {

    @Option(
            names = "--exploring",
            paramLabel = "SHARE",
            description = "least share of inspections that explore (default: ${DEFAULT-VALUE})")
    private double least = 0.02;

    @Option(
            names = "--exploring-most",
            paramLabel = "SHARE",
            description = {
                "share that explore when results plainly leave what was expected (default: ${DEFAULT-VALUE});",
                "in between, the server's own control says how many; the same as --exploring for a fixed share"
            })
    private double most = 0.08;

    InspectionPlan plan(double rate, Exploration exploration) {
        return new InspectionPlan(rate, least, exploration);
    }

    /// The loop, exploring as the server does where its plan explores at all.
    ClosedLoop steered(ClosedLoop loop, InspectionPlan plan) {
        if (plan.exploring() == 0) {
            return loop;
        }
        var exploration = new AdaptiveExploration(least, most);
        return loop.exploring(exploration).watchedBy(exploration);
    }
}

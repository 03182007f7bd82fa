package org.smartcustoms.cli;

import java.util.function.DoubleSupplier;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.loop.ClosedLoop;
import org.smartcustoms.engines.scoring.loop.Judgement;
import org.smartcustoms.engines.selectivity.selection.ExplorationControl;
import org.smartcustoms.engines.selectivity.selection.OfficePlan;
import org.smartcustoms.engines.selectivity.selection.Result;

/// The server's policy in a closed loop: the floor while results agree with what was said of them, towards the ceiling
/// when they do not. Shares are of the inspections.
final class AdaptiveExploration implements ClosedLoop.Watcher, DoubleSupplier {

    private final OfficePlan plan;
    private final ExplorationControl control = new ExplorationControl();

    /// @param floor least share of the inspections
    /// @param ceiling share when the world has plainly changed
    AdaptiveExploration(double floor, double ceiling) {
        plan = new OfficePlan("loop", 1, 1, 1, floor, Math.max(floor, ceiling), 0, 1, 1, 1);
    }

    @Override
    public double getAsDouble() {
        return control.share(plan);
    }

    @Override
    public void decided(int week, LabelledRecord line, Judgement judgement, boolean inspected) {
        if (inspected) {
            control.observed(judgement.rank(), line.outcome().illicit() ? Result.FOUND : Result.CLEAN);
        }
    }
}

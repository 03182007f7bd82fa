package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Firearms of few parts: several barrels in one block, shotguns that break open, cut short, tubes of
/// plumbing on a piece of wood, and tubes that look like a pen. Outer shapes only.
public final class CrudeFirearms {
    private final Dice dice;

    public CrudeFirearms(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 6)) {
            case 0 -> new Pepperboxes(dice).any();
            case 1, 2 -> new SawnOffShotguns(dice).any();
            case 3, 4 -> new PipeGuns(dice).any();
            case 5 -> new PenGuns(dice).any();
            default -> new Carbines(dice).any();
        };
    }
}

package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Handguns whose every draw has another shape: what they have in common is a barrel with a bore, an
/// action behind it and a grip that goes down from that. The muzzle lies towards +x. Outer shapes only.
public final class FreePistols {
    private final Dice dice;

    public FreePistols(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0, 1, 2, 3, 4 -> new SelfLoaders(dice).any();
            case 5, 6 -> new Revolvers(dice).any();
            case 7, 8 -> new MachinePistols(dice).any();
            default -> new AirPistols(dice).any();
        };
    }
}

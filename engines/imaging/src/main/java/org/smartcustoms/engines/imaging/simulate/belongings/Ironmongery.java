package org.smartcustoms.engines.imaging.simulate.belongings;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Harmless milled, turned and bent steel, so that not every odd piece of it is taken for part of a
/// firearm: hinges, brackets, spanners, locks, snap hooks, pipe fittings, taps, parts of bicycles,
/// castors by themselves.
final class Ironmongery {
    private final Dice dice;

    Ironmongery(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0 -> new HingesAndBrackets(dice).hinge();
            case 1 -> new HingesAndBrackets(dice).bracket();
            case 2, 3 -> new Spanners(dice).any();
            case 4 -> new LocksAndHooks(dice).padlock();
            case 5 -> new LocksAndHooks(dice).snapHooks();
            case 6, 7 -> new PipeFittings(dice).any();
            case 8 -> new WheelParts(dice).bicyclePart();
            default -> new WheelParts(dice).castor();
        };
    }
}

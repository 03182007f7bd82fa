package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Weapons to strike with, each of free form: heads on hafts, saps, side-handled batons, palm sticks,
/// forks, weights on chains, claws, and knuckle-dusters of any outline.
public final class HandWeapons {
    private final Dice dice;

    public HandWeapons(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 10)) {
            case 0, 1 -> new Clubs(dice).any();
            case 2 -> new Batons(dice).sap();
            case 3 -> new Batons(dice).sideHandled();
            case 4 -> new SpikesAndClaws(dice).palmStick();
            case 5 -> new SpikesAndClaws(dice).fork();
            case 6 -> new ChainWeapons(dice).any();
            case 7 -> new SpikesAndClaws(dice).claws();
            default -> new Knuckledusters(dice).any();
        };
    }
}

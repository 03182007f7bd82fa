package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Weapons that act from afar or by what they hold: throwing stars of any outline, slingshots, small
/// crossbows, cans of pepper spray, stun guns.
public final class ThrownAndSprayed {
    private final Dice dice;

    public ThrownAndSprayed(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 8)) {
            case 0, 1, 2 -> new ThrowingStars(dice).any();
            case 3 -> new Slingshots(dice).any();
            case 4 -> new PistolCrossbows(dice).any();
            case 5, 6 -> new PepperSprays(dice).any();
            default -> new StunGuns(dice).any();
        };
    }
}

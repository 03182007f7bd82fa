package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// What a firearm comes apart into, each of free form: frames and receivers, drums, trigger groups,
/// springs, magazines. Outer shapes only.
public final class LooseGunParts {
    private final Dice dice;

    public LooseGunParts(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0, 1 -> new FramesAndReceivers(dice).frame();
            case 2, 3 -> new FramesAndReceivers(dice).receiver();
            case 4 -> new RevolverDrums(dice).alone();
            case 5 -> new ActionParts(dice).triggerGroup();
            case 6 -> new ActionParts(dice).springs();
            case 7 -> new LooseMagazines(dice).drum();
            default -> new LooseMagazines(dice).boxes();
        };
    }
}

package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Whole firearms, in the proportions that photographs and data sheets of common models show. Outer shapes
/// only: nothing here is a working drawing.
public final class Firearms {
    private final Dice dice;

    public Firearms(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        double which = dice.between(0, 1);
        if (which < 0.42) {
            return pistol();
        }
        if (which < 0.64) {
            return revolver();
        }
        return which < 0.9 ? new OldFirearms(dice).any() : longGun();
    }

    public Thing pistol() {
        return new CommonPistol(dice).made();
    }

    public Thing revolver() {
        return new CommonRevolver(dice).made();
    }

    public Thing longGun() {
        return new CommonLongGun(dice).made();
    }
}

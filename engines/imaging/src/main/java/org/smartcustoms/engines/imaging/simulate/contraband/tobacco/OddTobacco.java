package org.smartcustoms.engines.imaging.simulate.contraband.tobacco;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Tobacco in other packings than packs side by side in cartons: soft packs, other numbers and
/// arrangements, sticks in tins and bundles, cigarillos, sticks to be heated, pouches.
public final class OddTobacco {
    private final Dice dice;

    public OddTobacco(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0, 1, 2 -> new CigarettePacks(dice).cartons();
            case 3, 4 -> new CigarettePacks(dice).heap();
            case 5 -> new LooseCigarettes(dice).bundle();
            case 6 -> new LooseCigarettes(dice).tin();
            case 7 -> new LooseCigarettes(dice).cigarillos();
            case 8 -> new OtherTobacco(dice).heated();
            default -> new OtherTobacco(dice).pouches();
        };
    }
}

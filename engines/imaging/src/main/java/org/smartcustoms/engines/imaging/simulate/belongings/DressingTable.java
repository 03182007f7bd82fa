package org.smartcustoms.engines.imaging.simulate.belongings;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Harmless things of free form from bathroom, wardrobe and music room: tongs and brushes for hair,
/// cosmetics, belts, hangers, flutes, torches, pens.
final class DressingTable {
    private final Dice dice;

    DressingTable(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 7)) {
            case 0 -> new HairTools(dice).tongs();
            case 1 -> new HairTools(dice).brush();
            case 2 -> new Cosmetics(dice).cosmetics();
            case 3 -> new BeltsAndHangers(dice).belt();
            case 4 -> new BeltsAndHangers(dice).hanger();
            case 5, 6 -> new FlutesAndTorches(dice).any();
            default -> new Cosmetics(dice).pens();
        };
    }
}

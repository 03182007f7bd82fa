package org.smartcustoms.engines.imaging.simulate.contraband.knives;

import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Blades that are no knife from a kitchen or a sheath: razors, scalpels, cutters, shanks made of what
/// was at hand, swords and bayonets cut short, and several blades in one handle.
public final class OddBlades {
    private final Dice dice;

    public OddBlades(Dice dice) {
        this.dice = dice;
    }

    public Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0 -> new FoldingBlades(dice).razor();
            case 1 -> new CraftBlades(dice).scalpel();
            case 2, 3 -> new CraftBlades(dice).cutter();
            case 4, 5 -> new MakeshiftBlades(dice).shank();
            case 6 -> new MakeshiftBlades(dice).cutShort();
            case 7 -> new FoldingBlades(dice).severalBlades();
            default -> new FoldingBlades(dice).folder();
        };
    }
}

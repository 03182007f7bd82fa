package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Jammers need a power stage and an aerial for each band and a heavy heat sink for all of them.
final class Jammers {
    private final Dice dice;

    Jammers(Dice dice) {
        this.dice = dice;
    }

    /// A brick of aluminium with fins, power stages in a row, fans and flat aerials within.
    Thing any() {
        var box = new Assembly("signal jammer");
        double length = dice.between(120, 300);
        double width = dice.between(80, 190);
        double high = dice.between(32, 60);
        box.shell(Material.ALUMINIUM, 0, 0, 0, length, width, high, dice.between(2, 4));
        int fins = dice.whole(6, 16);
        for (int i = 0; i < fins; i++) {
            double y = ((i + 0.5) / fins - 0.5) * width * 0.9;
            box.box(Material.ALUMINIUM, 0, y, high * 0.35, length * 0.9, 1.8, high * 0.25);
        }
        int bands = dice.whole(3, 8);
        for (int i = 0; i < bands; i++) {
            double x = ((i + 0.5) / bands - 0.5) * length * 0.86;
            box.box(Material.CIRCUIT_BOARD, x, 0, 0, length * 0.7 / bands, width * 0.5, 1.6)
                    .box(Material.COPPER, x, width * 0.12, 1, length * 0.4 / bands, 16, 3)
                    .box(Material.STEEL, x, -width * 0.12, 1, length * 0.5 / bands, 14, 1.6)
                    .box(Material.COPPER, x, -width * 0.36, 0, length * 0.6 / bands, width * 0.18, 0.6)
                    .rod(Material.BRASS, x, -width * 0.26, 0, x, -width * 0.2, 0, 3);
        }
        if (dice.chance(0.6)) {
            box.box(Material.LITHIUM_CELL, 0, width * 0.34, -high * 0.2, length * 0.7, width * 0.2, high * 0.4);
        }
        box.disc(Material.COPPER, length * 0.38, width * 0.36, 0, 9, 9)
                .box(Material.BRASS, -length * 0.4, width * 0.47, 0, 12, 9, 9);
        return box.of(Contraband.TELECOM);
    }
}

package org.smartcustoms.engines.imaging.simulate.contraband.tobacco;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Tobacco that is not smoked as it comes: sticks to be heated, and cut leaf to be rolled.
final class OtherTobacco {
    private final Dice dice;

    OtherTobacco(Dice dice) {
        this.dice = dice;
    }

    /// Short sticks with a plug of dense tobacco and much filter, in small packs, five to ten of them.
    Thing heated() {
        var lot = new Assembly("heated-tobacco sticks");
        int columns = dice.whole(1, 5);
        int rows = dice.whole(1, 3);
        double length = dice.between(43, 55);
        for (int i = 0; i < columns * rows; i++) {
            double x = (i % columns - (columns - 1) / 2.0) * 47;
            double y = (i / columns - (rows - 1) / 2.0) * (length + dice.between(14, 18));
            lot.shell(Material.PAPER, x, y, 0, 46, length + 12, 16, 0.4)
                    .box(Material.ALUMINIUM, x, y, 0, 45, length + 8, 0.03);
            lot.packed(2);
            for (int k = 0; k < 10; k++) {
                double sx = x + (k % 5 - 2) * 8.6 + (k / 5) * 2;
                double sz = (k / 5 - 0.5) * 7.2;
                lot.packed(2).rod(Material.TOBACCO, sx, y - length / 2, sz, sx, y - length * 0.22, sz, 3.5);
                lot.packed(0.25).rod(Material.PAPER, sx, y - length * 0.22, sz, sx, y + length / 2, sz, 3.5);
            }
            lot.packed(1);
        }
        return lot.of(Contraband.CIGARETTES);
    }

    /// Pouches of cut tobacco, flat or rolled, each with papers beside it.
    Thing pouches() {
        var lot = new Assembly("pouches of tobacco");
        int n = dice.whole(1, 8);
        int columns = n > 4 ? dice.whole(2, 3) : dice.whole(1, 3);
        double width = dice.between(65, 150);
        double length = dice.between(55, 110);
        for (int i = 0; i < n; i++) {
            double x = (i % columns - (columns - 1) / 2.0) * (width + 3) + dice.normal(0, 3);
            double y = (i / columns - n / columns / 2.0) * (length * dice.between(0.85, 1.02));
            double thick = dice.between(14, 26);
            lot.packed(0.9).ball(Material.TOBACCO, x, y, 0, width * 0.47, length * 0.46, thick / 2);
            for (int k = 0; k < 16; k++) {
                double dx = width * dice.between(-0.36, 0.36);
                double dy = length * dice.between(-0.33, 0.33);
                double r = dice.between(3, 8);
                lot.packed(dice.between(0.4, 1.2)).ball(Material.TOBACCO, x + dx, y + dy, 0, 2 * r, r, r);
            }
            lot.packed(1)
                    .plate(Material.POLYETHYLENE, 0, 0.3, Outlines.moved(rounded(width, length, 5), x, y))
                    .box(Material.ALUMINIUM, x, y, 0, width, length, 0.03)
                    .box(Material.PAPER, x, y + length * 0.3, thick / 2, Math.min(70, width * 0.8), 18, 2.4);
        }
        if (dice.chance(0.2)) {
            lot.plate(Material.STEEL, -12, 0.3, ring(0, 0, 40, 40, 24));
        }
        return lot.of(Contraband.CIGARETTES);
    }
}

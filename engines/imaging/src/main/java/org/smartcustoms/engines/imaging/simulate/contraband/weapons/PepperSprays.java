package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Pepper sprays look like any other can but for the lever and the guard at its head.
final class PepperSprays {
    private final Dice dice;

    PepperSprays(Dice dice) {
        this.dice = dice;
    }

    /// A can of fluid with a lever, a nozzle and a guard, hand-sized or as large as a fist; or shaped as
    /// a pistol.
    Thing any() {
        var can = new Assembly("pepper spray");
        double r = dice.between(9, 27);
        double length = r * dice.between(3.2, 6);
        var wall = dice.pick(Material.ALUMINIUM, Material.ALUMINIUM, Material.STEEL);
        can.tube(wall, -length, 0, 0, 0, 0, r, r - 0.6)
                .rod(Material.ALCOHOL, -length + 1, 0, 0, -length * dice.between(0.2, 0.5), 0, 0, r - 0.7)
                .rod(wall, -length, 0, 0, 1 - length, 0, 0, r);
        can.rod(Material.STEEL, 0, 0, 0, dice.between(4, 10), 0, 0, r * 0.5)
                .wire(Material.ABS, 0, 1.4, 0, 0, 6 - length, 5);
        double top = dice.between(18, 34);
        double[] head = Contour.free(dice, 0, top, 1.9 * r, 0.18).ring();
        can.plate(Material.ABS, 0, r * 1.4, head, moved(rounded(top * 0.5, r * 0.8, 4), top * 0.45, 0));
        can.rod(Material.ABS, top * 0.3, -r * 0.3, 0, top * 0.9, -r * 0.3, 0, 3.5);
        double[] lever = {
            top * 0.5, r * 0.6, top + 6, r * 0.9, top, r * 1.6, -top * 0.6, r * 1.9, -top * 0.6, r * 1.6, 0, r * 1.2
        };
        can.plate(Material.ABS, 0, dice.between(5, 12), lever);
        if (dice.chance(0.4)) {
            can.box(Material.STEEL, -length * 0.4, r + 2, 0, length * 0.5, 1.2, 9);
        }
        if (dice.chance(0.4)) {
            can.plate(Material.STEEL, 0, 1.6, ring(-length - 10, 0, 13, 13, 14), ring(-length - 10, 0, 11.4, 11.4, 14));
        }
        if (dice.chance(0.3)) {
            can.plate(Material.NYLON, r, 3, moved(rounded(length * 0.8, 2 * r + 6, 6), -length * 0.5, 0));
        }
        return can.of(Contraband.OTHER_WEAPON);
    }
}

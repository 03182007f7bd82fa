package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Saps and side-handled batons, which bruise and do not cut: weight or length, and nothing sharp.
final class Batons {
    private final Dice dice;

    Batons(Dice dice) {
        this.dice = dice;
    }

    /// Lead or steel in leather, on a springy strip or a cord.
    Thing sap() {
        var sap = new Assembly("sap");
        double length = dice.between(150, 300);
        double depth = dice.between(30, 62);
        var leather = Contour.free(dice, -length, depth * 0.7, depth * 0.6, 0.2);
        sap.plate(Material.LEATHER, 0, dice.between(8, 16), leather.ring());
        boolean flat = dice.chance(0.5);
        if (flat) {
            double[] weight = Contour.free(dice, -depth * 0.8, depth * 0.6, depth * 0.75, 0.15)
                    .ring();
            sap.plate(dice.pick(Material.LEAD, Material.STEEL), 0, dice.between(5, 12), weight);
        } else {
            sap.ball(Material.LEAD, 0, 0, 0, depth * dice.between(0.3, 0.7), depth * 0.35, depth * 0.35);
        }
        sap.box(Material.STEEL, -length * 0.5, 0, 0, length * 0.8, dice.between(6, 14), 1.2);
        if (dice.chance(0.5)) {
            sap.plate(Material.LEATHER, 0, 4, ring(-length - 24, 0, 28, 15, 16), ring(-length - 24, 0, 23, 10, 16));
        }
        return sap.of(Contraband.OTHER_WEAPON);
    }

    /// A long stick with a short handle across it.
    Thing sideHandled() {
        var baton = new Assembly("side-handled baton");
        double length = dice.between(300, 560);
        double r = dice.between(12, 17);
        var stuff = dice.pick(Material.ABS, Material.WOOD, Material.NYLON, Material.RUBBER, Material.ALUMINIUM);
        double at = length * dice.between(0.22, 0.32);
        double out = dice.between(90, 140);
        if (stuff == Material.ALUMINIUM) {
            baton.tube(stuff, 0, 0, length, 0, 0, r, r - 2.5);
        } else {
            baton.rod(stuff, 0, 0, 0, length, 0, 0, r);
        }
        baton.rod(stuff, at, r * 0.8, 0, at, out, 0, r * 0.85).rod(stuff, at, out - 12, 0, at, out, 0, r * 1.3);
        if (dice.chance(0.5)) {
            baton.rod(Material.STEEL, at, -r, 0, at, out - 20, 0, 4)
                    .rod(Material.STEEL, 3, 0, 0, length - 3, 0, 0, 3.5);
        }
        return baton.of(Contraband.OTHER_WEAPON);
    }
}

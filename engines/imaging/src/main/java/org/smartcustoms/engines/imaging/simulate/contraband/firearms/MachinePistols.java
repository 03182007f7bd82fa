package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Machine pistols are simple to make: a box or tube of sheet steel about a heavy bolt.
final class MachinePistols {
    private final Dice dice;
    private final GunPieces pieces;
    private final HandgunPieces handgun;

    MachinePistols(Dice dice) {
        this.dice = dice;
        this.pieces = new GunPieces(dice);
        this.handgun = new HandgunPieces(dice);
    }

    /// A box of sheet steel with a heavy bolt, a magazine in the grip or before it, and a stock of wire
    /// or none.
    Thing any() {
        var gun = new Assembly("machine pistol of free form");
        double box = dice.between(130, 290);
        double high = dice.between(26, 48);
        double width = dice.between(24, 40);
        receiver(gun, box, high, width);
        double at = dice.between(0.1, 0.45) * box;
        gun.rod(Material.STEEL, at, -2, 0, at + box * dice.between(0.25, 0.45), -2, 0, high * dice.between(0.25, 0.4));
        double muzzle = box + dice.between(10, 130);
        barrel(gun, box, muzzle);
        boolean inGrip = dice.chance(0.5);
        double gripAt = inGrip ? box * dice.between(0.35, 0.6) : box * dice.between(0.06, 0.3);
        handgun.grip(
                gun,
                dice.pick(Material.STEEL, Material.NYLON),
                gripAt,
                high * 0.45,
                36,
                dice.between(75, 110),
                30,
                false);
        double depth = dice.between(20, 34);
        double well = inGrip ? gripAt : Math.min(box - 20, gripAt + dice.between(60, 110));
        pieces.magazine(
                gun,
                well,
                high * 0.4,
                dice.between(90, 230),
                depth,
                dice.between(14, 24),
                dice.normal(0, 12),
                dice.whole(3, 14));
        handgun.guard(gun, Material.STEEL, gripAt + 38, high / 2);
        stockAndForegrip(gun, box, high);
        handgun.sights(gun, 20, muzzle - 10, -high / 2);
        return gun.of(Contraband.FIREARM);
    }

    private void receiver(Assembly gun, double box, double high, double width) {
        boolean round = dice.chance(0.35);
        if (round) {
            gun.tube(Material.STEEL, 0, 0, box, 0, 0, high / 2, high / 2 - dice.between(1.5, 3));
        } else {
            gun.shell(Material.STEEL, box / 2, 0, 0, box, high, width, dice.between(1.2, 3));
        }
    }

    private void barrel(Assembly gun, double box, double muzzle) {
        double r = dice.between(6, 9.5);
        gun.tube(Material.STEEL, box * 0.6, -2, muzzle, -2, 0, r, r - dice.between(1.5, 4));
        if (dice.chance(0.3)) {
            double jacket = r + dice.between(4, 9);
            gun.tube(dice.pick(Material.STEEL, Material.ALUMINIUM), box, -2, muzzle - 4, -2, 0, jacket, jacket - 2);
        }
    }

    private void stockAndForegrip(Assembly gun, double box, double high) {
        if (dice.chance(0.55)) {
            double reach = dice.chance(0.5) ? -dice.between(120, 220) : box * dice.between(0.6, 0.95);
            double y = -high / 2 - 6;
            gun.wire(Material.STEEL, 12, dice.between(2.5, 4.5), 4, 0, 4, y, reach, y, reach, y + dice.between(40, 80));
        }
        if (dice.chance(0.3)) {
            gun.rod(Material.NYLON, box * 0.92, high / 2, 0, box * 0.92, high / 2 + dice.between(60, 95), 0, 14);
        }
    }
}

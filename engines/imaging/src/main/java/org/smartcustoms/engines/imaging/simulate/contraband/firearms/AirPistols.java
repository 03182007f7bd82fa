package org.smartcustoms.engines.imaging.simulate.contraband.firearms;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Air pistols have the outline of a firearm, but a spring and piston or a cartridge of gas within.
final class AirPistols {
    private final Dice dice;
    private final HandgunPieces handgun;

    AirPistols(Dice dice) {
        this.dice = dice;
        this.handgun = new HandgunPieces(dice);
    }

    /// A long tube with a spring and piston or a gas cartridge, in a body of plastic or alloy.
    Thing any() {
        var gun = new Assembly("air pistol of free form");
        double length = dice.between(170, 400);
        double r = dice.between(9, 14);
        var body = dice.pick(Material.ZINC, Material.ALUMINIUM, Material.NYLON, Material.STEEL);
        gun.tube(Material.STEEL, 0, 0, length * 0.7, 0, 0, r, r - dice.between(1.2, 2.5));
        double bore = dice.chance(0.5) ? -r - 6 : 0;
        gun.tube(Material.STEEL, length * 0.4, bore, length, bore, 0, dice.between(4, 7.5), 2.3);
        int coils = dice.whole(9, 18);
        for (int i = 0; i < coils; i++) {
            double x = length * (0.08 + 0.4 * i / coils);
            gun.rod(Material.STEEL, x, 4 - r, 0, x + length * 0.4 / coils, r - 4, 0, 1.2);
        }
        gun.rod(Material.STEEL, length * 0.5, 0, 0, length * 0.62, 0, 0, r - 3);
        handgun.frame(gun, body, length * dice.between(0.5, 0.8), r - 3, dice.between(14, 26), dice.between(20, 30));
        double depth = dice.between(30, 44);
        handgun.grip(
                gun, dice.pick(Material.NYLON, Material.ABS), depth * 0.6, r, depth, dice.between(85, 115), 30, false);
        if (dice.chance(0.4)) {
            gun.tube(Material.STEEL, depth * 0.3, 30, depth * 0.1, 105, 0, 9, 7.4);
        }
        handgun.guard(gun, body, depth + dice.between(20, 34), r + 16);
        handgun.sights(gun, 14, length - 8, bore - 7);
        double[] lever = ring(length * 0.9, bore, 8, 8, 12);
        gun.plate(Material.STEEL, 0, 10, lever, ring(length * 0.9, bore, 6.5, 6.5, 12));
        return gun.of(Contraband.FIREARM);
    }
}

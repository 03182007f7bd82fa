package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.contraband.firearms.HandgunPieces;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Stun guns have in common what makes the high voltage, and bare metal at one end.
final class StunGuns {
    private final Dice dice;
    private final HandgunPieces handgun;

    StunGuns(Dice dice) {
        this.dice = dice;
        this.handgun = new HandgunPieces(dice);
    }

    /// A body of plastic with two prongs, a transformer, a battery, or with a pistol's grip and
    /// cartridges for darts.
    Thing any() {
        var gun = new Assembly("stun gun");
        double length = dice.between(95, 210);
        double depth = dice.between(34, 60);
        double thick = dice.between(22, 36);
        var body = Contour.free(dice, -length / 2, length / 2, depth, 0.14);
        gun.plate(Material.ABS, 0, thick, body.ring())
                .packed(-1)
                .plate(Material.ABS, 0, thick - 5, body.inset(2.5).ring())
                .packed(1);
        highVoltage(gun, length, depth);
        int cells = dice.whole(1, 3);
        for (int i = 0; i < cells; i++) {
            double y = (i - (cells - 1) / 2.0) * 11;
            gun.rod(Material.ZINC, -length * 0.42, y, 0, -length * 0.42 + 38, y, 0, 5);
        }
        prongs(gun, length, depth);
        if (dice.chance(0.35)) {
            handgun.grip(gun, Material.ABS, -length * 0.25, depth * 0.3, 36, dice.between(80, 105), 32, false);
            gun.rod(Material.LITHIUM_CELL, -length * 0.28, depth * 0.6, 0, -length * 0.38, depth * 0.6 + 50, 0, 9);
        }
        return gun.of(Contraband.OTHER_WEAPON);
    }

    private void highVoltage(Assembly gun, double length, double depth) {
        double coil = dice.between(7, 12);
        gun.rod(Material.COPPER, length * 0.1, -depth * 0.15, 0, length * 0.1 + 28, -depth * 0.15, 0, coil)
                .rod(
                        Material.IRON,
                        length * 0.1 - 3,
                        -depth * 0.15,
                        0,
                        length * 0.1 + 31,
                        -depth * 0.15,
                        0,
                        coil * 0.4);
        gun.box(Material.CIRCUIT_BOARD, 0, depth * 0.2, 0, length * 0.5, depth * 0.35, 1.6);
        for (int i = 0; i < 4; i++) {
            gun.disc(Material.ALUMINIUM, length * dice.between(-0.1, 0.3), depth * dice.between(0, 0.3), 0, 4, 12);
        }
    }

    private void prongs(Assembly gun, double length, double depth) {
        double apart = depth * dice.between(0.2, 0.38);
        int prongs = dice.pick(2, 2, 4);
        for (int i = 0; i < prongs; i++) {
            double y = (i % 2 == 0 ? -1 : 1) * (i < 2 ? apart : apart * 0.4);
            gun.rod(Material.STEEL, length / 2 - 14, y, 0, length / 2 + dice.between(4, 14), y * 0.85, 0, 1.8);
        }
    }
}

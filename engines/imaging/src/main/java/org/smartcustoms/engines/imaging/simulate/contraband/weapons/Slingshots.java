package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Slingshots are told by fork and grip; the rubber and the pouch between them show little.
final class Slingshots {
    private final Dice dice;

    Slingshots(Dice dice) {
        this.dice = dice;
    }

    /// A fork with rubber at its ends and a pouch; some brace the wrist.
    Thing any() {
        var sling = new Assembly("slingshot");
        double wide = dice.between(28, 48);
        double high = dice.between(45, 90);
        double r = dice.between(3, 7);
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM, Material.WOOD);
        double deep = dice.between(0.5, 1);
        double pouch = dice.between(60, 130);
        for (int side = -1; side <= 1; side += 2) {
            sling.wire(
                    metal, 0, r, 0, 0, side * wide * deep, -high * 0.3, side * wide, -high * 0.6, side * wide, -high);
            double x = side * wide;
            sling.wire(Material.RUBBER, 0, dice.between(2, 3.5), x, -high, x * 0.6, -high + 60, x * 0.2, pouch);
        }
        double grip = dice.between(85, 125);
        var handle = new Assembly("grip");
        handle.plate(
                dice.pick(Material.ABS, Material.WOOD, Material.RUBBER, Material.ALUMINIUM),
                0,
                dice.between(16, 28),
                Contour.free(dice, -4, grip, dice.between(22, 34), 0.14).ring());
        sling.with(handle.harmless(), Pose.turned(Math.PI / 2, 0, 0));
        if (dice.chance(0.5)) {
            brace(sling, grip);
        }
        sling.plate(Material.LEATHER, 0, 3, moved(rounded(dice.between(25, 50), 18, 6), 0, pouch));
        return sling.of(Contraband.OTHER_WEAPON);
    }

    private void brace(Assembly sling, double grip) {
        double brace = dice.between(90, 150);
        sling.wire(
                Material.STEEL,
                30,
                3,
                -8,
                grip * 0.6,
                -30,
                grip,
                -34,
                grip + brace,
                34,
                grip + brace,
                30,
                grip,
                8,
                grip * 0.6);
    }
}

package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Weapons of points without an edge: palm sticks, throwing spikes, sais and hand claws.
final class SpikesAndClaws {
    private final Dice dice;

    SpikesAndClaws(Dice dice) {
        this.dice = dice;
    }

    /// A rod of metal as long as a hand is wide and a half, grooved, pointed, on a key ring; or a row of
    /// throwing spikes.
    Thing palmStick() {
        boolean spikes = dice.chance(0.5);
        var stick = new Assembly(spikes ? "throwing spikes" : "palm stick");
        int n = spikes ? dice.whole(2, 6) : 1;
        double length = spikes ? dice.between(110, 210) : dice.between(110, 165);
        double r = spikes ? dice.between(2.5, 5) : dice.between(6, 10);
        var metal = spikes ? Material.STEEL : dice.pick(Material.ALUMINIUM, Material.STEEL, Material.BRASS);
        for (int i = 0; i < n; i++) {
            double y = i * dice.between(2.4, 4) * r;
            double point = length * (spikes ? dice.between(0.6, 0.85) : 0.85);
            stick.rod(metal, 0, y, 0, point, y, 0, r);
            for (int step = 0; step < 4; step++) {
                double x = point + (length - point) * step / 4;
                stick.rod(metal, x, y, 0, x + (length - point) / 4, y, 0, r * (1 - 0.22 * (step + 0.5)));
            }
            if (spikes && dice.chance(0.5)) {
                stick.rod(dice.pick(Material.NYLON, Material.BRASS), 0, y, 0, length * 0.25, y, 0, r + 1.5);
            }
        }
        if (!spikes) {
            for (int i = 0; i < dice.whole(3, 7); i++) {
                double x = length * (0.15 + 0.09 * i);
                stick.tube(metal, x, 0, x + 3, 0, 0, r + 1.2, r);
            }
            stick.plate(Material.STEEL, 0, 1.6, ring(-12, 0, 14, 14, 16), ring(-12, 0, 12, 12, 16));
        }
        return stick.of(Contraband.OTHER_WEAPON);
    }

    /// A sai and its like: a long prong between two that bend forwards.
    Thing fork() {
        var fork = new Assembly("sai");
        double length = dice.between(190, 330);
        double r = dice.between(3.5, 6);
        fork.rod(Material.STEEL, 0, 0, 0, length * 0.6, 0, 0, r)
                .rod(Material.STEEL, length * 0.6, 0, 0, length, 0, 0, r * 0.7);
        double out = dice.between(28, 55);
        double reach = dice.between(45, 110);
        for (int side = -1; side <= 1; side += 2) {
            fork.wire(
                    Material.STEEL,
                    0,
                    r * 0.8,
                    0,
                    0,
                    -4,
                    side * out * 0.7,
                    reach * 0.3,
                    side * out,
                    reach,
                    side * out * 1.1);
        }
        double grip = dice.between(90, 130);
        fork.rod(Material.STEEL, -grip, 0, 0, 0, 0, 0, r)
                .rod(dice.pick(Material.LEATHER, Material.NYLON, Material.CLOTH), -grip * 0.9, 0, 0, -6, 0, 0, r + 4)
                .ball(Material.STEEL, -grip, 0, 0, 9, 9, 9);
        return fork.of(Contraband.OTHER_WEAPON);
    }

    /// Two to five bent points on a band that goes round the hand.
    Thing claws() {
        var claws = new Assembly("hand claws");
        double width = dice.between(70, 100);
        double band = dice.between(14, 30);
        claws.plate(Material.STEEL, 0, dice.between(1.5, 3), rectangle(-width / 2, 0, width / 2, band))
                .plate(Material.LEATHER, -25, 3, rectangle(-width / 2, -3, width / 2, band + 3));
        int n = dice.whole(2, 5);
        double reach = dice.between(35, 110);
        double bend = dice.normal(0, 0.12) * reach;
        double thick = dice.between(2, 5);
        double depth = dice.between(6, 13);
        for (int i = 0; i < n; i++) {
            double x = n == 1 ? 0 : width * (i / (n - 1.0) - 0.5) * 0.85;
            var outline = new Contour(
                            new double[] {0, reach / 2, reach},
                            new double[] {-depth / 2, -depth * 0.36, -0.3},
                            new double[] {depth / 2, depth * 0.36, 0.3})
                    .bent(bend);
            var claw = new Assembly("claw").plate(Material.STEEL, 0, thick, outline.ring());
            claws.with(claw.harmless(), Pose.turned(-Math.PI / 2, 0, 0).moved(x, 2, 0));
        }
        return claws.of(Contraband.OTHER_WEAPON);
    }
}

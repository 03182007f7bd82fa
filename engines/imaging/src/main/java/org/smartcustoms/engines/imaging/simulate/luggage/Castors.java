package org.smartcustoms.engines.imaging.simulate.luggage;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Cylinder;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// The wheels at a suitcase's end with what holds them: axles, bearings, swivel pins, brackets and
/// screws. The most massive steel of an innocent suitcase, and easily taken for the works of a
/// weapon.
final class Castors {
    private final Dice dice;
    private final Fastenings fastenings;

    Castors(Dice dice) {
        this.dice = dice;
        this.fastenings = new Fastenings(dice);
    }

    /// Mounts one design at the left end: two wheels, or four.
    void mount(Assembly bag, double l, double w, double d) {
        double r = dice.between(17, 34);
        boolean swivels = dice.chance(0.6);
        int perSide = swivels || dice.chance(0.3) ? 2 : 1;
        var castor = swivels ? swivelling(r) : fixed(r);
        double in = swivels ? dice.between(-6, 6) : dice.between(-4, 22);
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < perSide; i++) {
                double roll = swivels ? dice.angle() : dice.normal(0, 0.1) + (side > 0 ? 0 : Math.PI);
                var place = Pose.turned(0, 0, roll)
                        .moved(-l / 2 + in, side * (w / 2 - r * dice.between(1, 1.3)), (i - 0.5) * d * 0.72);
                bag.with(castor, place);
                bracket(bag, place);
            }
        }
    }

    /// A wheel that trails behind an upright pin; x points into the case, the pin lies along it.
    private Thing swivelling(double r) {
        var castor = new Assembly("castor");
        double pin = dice.between(3, 5.5);
        double trail = r * dice.between(0.3, 0.6);
        double reach = -r * dice.between(1.05, 1.3);
        int wheels = dice.chance(0.6) ? 2 : 1;
        double tyre = wheels == 2 ? dice.between(8, 13) : dice.between(12, 22);
        for (int i = 0; i < wheels; i++) {
            wheel(castor, reach, trail, (i - (wheels - 1) / 2.0) * (tyre + 7), r, tyre);
        }
        axle(castor, reach, trail, wheels * (tyre + 7));
        double[] fork = {reach, trail - 7, -2, -14, -2, 14, reach, trail + 7};
        if (wheels == 2) {
            castor.plate(Material.ABS, 0, 6, fork);
        } else {
            var cheek = dice.chance(0.3) ? Material.STEEL : Material.ABS;
            double thick = cheek == Material.STEEL ? 1.4 : 3;
            castor.plate(cheek, tyre / 2 + 3, thick, fork).plate(cheek, -tyre / 2 - 3, thick, fork);
        }
        castor.rod(Material.STEEL, -8, 0, 0, dice.between(14, 45), 0, 0, pin)
                .rod(Material.STEEL, 4, 0, 0, 6.5, 0, 0, pin * dice.between(1.8, 2.6))
                .rod(Material.STEEL, 12, 0, 0, 14, 0, 0, pin * dice.between(1.5, 2.2));
        if (dice.chance(0.4)) {
            for (int i = 0; i < 10; i++) {
                double a = i * Math.PI / 5;
                castor.ball(Material.STEEL, -1, 10 * Math.cos(a), 10 * Math.sin(a), 2.2, 2.2, 2.2);
            }
        }
        return castor.harmless();
    }

    /// A wheel that sticks out of its housing, its axle across the case.
    private Thing fixed(double r) {
        var castor = new Assembly("wheel");
        boolean edgeOn = dice.chance(0.5);
        double tyre = dice.between(14, 26);
        var wheel = new Assembly("wheel");
        wheel(wheel, 0, 0, 0, r, tyre);
        axle(wheel, 0, 0, tyre + dice.between(6, 16));
        castor.with(wheel.harmless(), Pose.turned(0, 0, edgeOn ? Math.PI / 2 : 0));
        if (dice.chance(0.5)) {
            double[] cheek = moved(rounded(2 * r, r, 8), r * 0.7, 0);
            double at = tyre / 2 + 3;
            var steel = new Assembly("bracket")
                    .plate(Material.STEEL, at, 1.3, cheek, ring(r * 1.3, 0, 4, 4, 8))
                    .plate(Material.STEEL, -at, 1.3, cheek, ring(r * 1.3, 0, 4, 4, 8));
            castor.with(steel.harmless(), Pose.turned(0, 0, edgeOn ? Math.PI / 2 : 0));
        }
        return castor.box(Material.ABS, r, 0, 0, 34, 2 * r, 2 * r).harmless();
    }

    private void wheel(Assembly into, double x, double y, double z, double r, double tyre) {
        var rubber = dice.pick(Material.RUBBER, Material.ABS, Material.PVC, Material.POLYETHYLENE);
        double rim = r * dice.between(0.6, 0.85);
        into.disc(rubber, x, y, z, r, tyre).hollow(new Cylinder(rim, tyre + 0.1), Pose.at(x, y, z), rubber);
        into.packed(dice.between(0.25, 0.7))
                .disc(Material.ABS, x, y, z, rim, tyre * 0.8)
                .packed(1);
        if (dice.chance(0.35)) {
            int spokes = dice.whole(5, 9);
            for (int i = 0; i < spokes; i++) {
                double a = 2 * Math.PI * i / spokes;
                double c = rim * Math.cos(a);
                double s = rim * Math.sin(a);
                into.rod(Material.ABS, x + 0.3 * c, y + 0.3 * s, z, x + c, y + s, z, dice.between(1.2, 2));
            }
        }
        if (dice.chance(0.7)) {
            double bearing = dice.between(5, 9);
            double wide = tyre * dice.between(0.3, 0.8);
            into.disc(Material.STEEL, x, y, z, bearing, wide)
                    .hollow(new Cylinder(bearing * 0.7, wide), Pose.at(x, y, z), Material.STEEL);
            for (int i = 0; i < 7; i++) {
                double a = i * Math.PI / 3.5;
                into.ball(
                        Material.STEEL,
                        x + 0.8 * bearing * Math.cos(a),
                        y + 0.8 * bearing * Math.sin(a),
                        z,
                        1.6,
                        1.6,
                        1.6);
            }
        }
    }

    private void axle(Assembly into, double x, double y, double length) {
        double r = dice.between(2.4, 4.2);
        into.rod(Material.STEEL, x, y, -length / 2, x, y, length / 2, r)
                .rod(Material.STEEL, x, y, -length / 2, x, y, -length / 2 + 2.5, r * 1.9)
                .rod(Material.STEEL, x, y, length / 2 - 4, x, y, length / 2, r * 1.7);
    }

    /// What screws the castor to the shell.
    private void bracket(Assembly bag, Pose at) {
        bag.box(Material.ABS, at.x() + 16, at.y(), at.z(), 34, 46, 38);
        if (dice.chance(0.55)) {
            bag.box(Material.STEEL, at.x() + 4, at.y(), at.z(), dice.between(1.2, 2.4), 36, dice.between(6, 20));
        }
        int screws = dice.whole(2, 6);
        for (int i = 0; i < screws; i++) {
            fastenings.screw(
                    bag,
                    at.x() + dice.between(2, 34),
                    at.y() + dice.between(-24, 24),
                    at.z() + dice.normal(0, 12),
                    dice.normal(0, 0.3));
        }
    }
}

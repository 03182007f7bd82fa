package org.smartcustoms.engines.imaging.simulate.luggage;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// Screws, rivets, hinges, springs, chains and zip pulls: the small metal that holds luggage and
/// clothes together.
public final class Fastenings {
    private final Dice dice;

    public Fastenings(Dice dice) {
        this.dice = dice;
    }

    /// Any of them.
    public void any(Assembly into, double x, double y, double z) {
        switch (dice.whole(0, 19)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> screw(into, x, y, z, dice.angle());
            case 9, 10, 11, 12 -> rivet(into, x, y, z);
            case 13 -> buckle(into, x, y, z);
            case 14 -> into.plate(Material.ZINC, z, 2, ring(x, y, 9, 9, 14), ring(x, y, 6.5, 6.5, 14));
            case 15 -> pull(into, x, y, z, dice.angle());
            case 16, 17 -> spring(into, x, y, z, dice.angle());
            case 18 -> hinge(into, x, y, z);
            default -> into.box(Material.ZINC, x, y, z, dice.between(6, 26), dice.between(5, 10), dice.between(1, 4));
        }
    }

    /// A head on a shank, seen from the side or from above.
    public void screw(Assembly into, double x, double y, double z, double angle) {
        double r = dice.between(1.1, 2.2);
        double l = dice.between(7, 20);
        if (dice.chance(0.3)) {
            into.disc(Material.STEEL, x, y, z, 2.1 * r, 1.6).disc(Material.STEEL, x, y, z, r, l);
            return;
        }
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        into.rod(Material.STEEL, x, y, z, x + l * c, y + l * s, z, r)
                .rod(Material.STEEL, x, y, z, x + 1.8 * c, y + 1.8 * s, z, 2.2 * r);
        if (dice.chance(0.25)) {
            into.rod(Material.STEEL, x + 0.8 * l * c, y + 0.8 * l * s, z, x + l * c, y + l * s, z, 2 * r);
        }
    }

    public void rivet(Assembly into, double x, double y, double z) {
        var metal = dice.pick(Material.STEEL, Material.BRASS, Material.ALUMINIUM);
        double r = dice.between(3, 7);
        into.plate(metal, z, dice.between(0.8, 2), ring(x, y, r, r, 12), ring(x, y, 0.45 * r, 0.45 * r, 10));
        if (dice.chance(0.5)) {
            into.disc(metal, x, y, z, 0.4 * r, 8);
        }
    }

    public void buckle(Assembly into, double x, double y, double z) {
        double a = dice.between(18, 40);
        double b = dice.between(12, 24);
        into.plate(
                dice.pick(Material.ZINC, Material.STEEL, Material.ABS),
                z,
                3,
                moved(rounded(a, b, 4), x, y),
                moved(rounded(a - 6, b - 6, 3), x, y));
    }

    /// The slider of a zip with its tag hanging from it.
    public void pull(Assembly into, double x, double y, double z, double angle) {
        var pull = new Assembly("zip pull")
                .box(Material.ZINC, 0, 0, 0, 12, 9, 5)
                .plate(Material.ZINC, 0, 2, moved(rounded(dice.between(18, 34), 8, 4), 17, 0), ring(25, 0, 3, 3, 8));
        into.with(
                pull.harmless(),
                Pose.turned(angle, dice.normal(0, 0.4), dice.normal(0, 0.4)).moved(x, y, z));
    }

    /// A coil spring lying on its side.
    public void spring(Assembly into, double x, double y, double z, double angle) {
        var coil = new Assembly("spring");
        double r = dice.between(2.5, 5);
        double pitch = dice.between(2, 3.6);
        int turns = dice.whole(5, 12);
        for (int i = 0; i < turns; i++) {
            coil.rod(Material.STEEL, i * pitch, -r, 0, (i + 0.5) * pitch, r, 0, 0.6);
        }
        into.with(coil.harmless(), Pose.turned(angle, 0, 0).moved(x, y, z));
    }

    /// Two leaves about a pin, screwed down.
    public void hinge(Assembly into, double x, double y, double z) {
        double l = dice.between(18, 44);
        double w = dice.between(9, 22);
        var hinge = new Assembly("hinge").rod(Material.STEEL, -l / 2, 0, 0, l / 2, 0, 0, 2.2);
        for (int side = -1; side <= 1; side += 2) {
            hinge.plate(
                    Material.STEEL,
                    1,
                    dice.between(0.9, 1.6),
                    rectangle(-l / 2, Math.min(0, side * w), l / 2, Math.max(0, side * w)),
                    ring(-l / 3, side * w * 0.6, 2, 2, 8),
                    ring(l / 3, side * w * 0.6, 2, 2, 8));
        }
        into.with(
                hinge.harmless(), Pose.turned(dice.pick(0.0, Math.PI / 2), 0, 0).moved(x, y, z));
    }

    /// A chain or string of beads that wanders off from a place.
    public void chain(Assembly into, Material material, double x, double y, double bead) {
        int n = dice.whole(14, 46);
        double heading = dice.angle();
        double turn = dice.normal(0, 0.25);
        for (int i = 0; i < n; i++) {
            into.ball(material, x, y, 0, bead, bead, bead);
            turn = 0.85 * turn + dice.normal(0, 0.12);
            heading += turn;
            x += 2.3 * bead * Math.cos(heading);
            y += 2.3 * bead * Math.sin(heading);
        }
    }
}

package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Weapons that act from afar or by what they hold: throwing stars of any outline, slingshots, small
/// crossbows, cans of pepper spray, stun guns.
final class ThrownAndSprayed {
    private final Dice dice;

    ThrownAndSprayed(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 8)) {
            case 0, 1, 2 -> star();
            case 3 -> slingshot();
            case 4 -> crossbow();
            case 5, 6 -> spray();
            default -> stunGun();
        };
    }

    /// Points that are straight, swept or barbed, and holes of any form between them; one of them or a
    /// stack.
    private Thing star() {
        var stars = new Assembly("throwing star of free form");
        int points = dice.whole(3, 9);
        double outer = dice.between(30, 65);
        double inner = outer * dice.between(0.22, 0.6);
        double waist = dice.between(0.25, 0.75);
        double sweep = dice.chance(0.5) ? 0 : dice.normal(0, 0.5) / points;
        double barb = dice.chance(0.3) ? dice.between(0.6, 0.8) : 0;
        var corners = new ArrayList<Double>();
        double sector = 2 * Math.PI / points;
        for (int i = 0; i < points; i++) {
            double at = i * sector;
            polar(corners, inner, at);
            polar(corners, inner + (outer - inner) * 0.4, at + sector * waist * 0.4 + sweep);
            polar(corners, outer, at + sector / 2 + 2 * sweep);
            if (barb > 0) {
                polar(corners, outer * barb, at + sector * (0.5 + 0.18) + 2 * sweep);
            }
            polar(corners, inner + (outer - inner) * 0.3, at + sector * (1 - waist * 0.3) + sweep);
        }
        List<double[]> rings = new ArrayList<>();
        rings.add(corners.stream().mapToDouble(Double::doubleValue).toArray());
        double hole = inner * dice.between(0.2, 0.55);
        if (dice.chance(0.8)) {
            rings.add(ring(0, 0, hole, hole, dice.pick(4, 6, 12, 16)));
        }
        int n = dice.chance(0.3) ? dice.whole(2, 4) : 1;
        double thick = dice.between(1.2, 4);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("star").plate(Material.STEEL, 0, thick, rings.toArray(double[][]::new));
            double aside = n == 1 ? 0 : dice.normal(0, 12);
            stars.with(
                    one.harmless(),
                    Pose.turned(dice.angle(), 0, 0).moved(aside, n == 1 ? 0 : dice.normal(0, 12), i * thick));
        }
        return stars.of(Contraband.OTHER_WEAPON);
    }

    private static void polar(List<Double> corners, double r, double angle) {
        corners.add(r * Math.cos(angle));
        corners.add(r * Math.sin(angle));
    }

    /// A fork with rubber at its ends and a pouch; some brace the wrist.
    private Thing slingshot() {
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
        sling.plate(Material.LEATHER, 0, 3, moved(rounded(dice.between(25, 50), 18, 6), 0, pouch));
        return sling.of(Contraband.OTHER_WEAPON);
    }

    /// A stock with a grip and a bow across its front, with string and bolts.
    private Thing crossbow() {
        var bow = new Assembly("pistol crossbow");
        double length = dice.between(210, 420);
        double span = dice.between(170, 420);
        var body = dice.pick(Material.ALUMINIUM, Material.ABS, Material.ZINC, Material.WOOD);
        bow.plate(
                body,
                0,
                dice.between(22, 36),
                Contour.free(dice, -length, 0, dice.between(22, 40), 0.14).ring());
        // the limbs lie across the stock: across z, which is across the picture when the bow lies flat
        boolean flat = dice.chance(0.6);
        double swept = dice.between(25, 80);
        var limbs = new Assembly("limbs");
        var stuff = dice.pick(Material.ALUMINIUM, Material.NYLON, Material.STEEL);
        limbs.wire(
                stuff,
                0,
                dice.between(4, 7),
                -swept,
                -span / 2,
                -swept * 0.4,
                -span * 0.3,
                -4,
                0,
                -swept * 0.4,
                span * 0.3,
                -swept,
                span / 2);
        double drawn = dice.chance(0.5) ? length * 0.5 : swept;
        limbs.wire(Material.NYLON, 0, 1.5, -swept, -span / 2, -drawn, 0, -swept, span / 2);
        bow.with(limbs.harmless(), Pose.turned(0, 0, flat ? 0 : Math.PI / 2));
        new FreePistols(dice)
                .grip(bow, body, -length * dice.between(0.6, 0.85), 12, 34, dice.between(80, 110), 30, false);
        new GunPieces(dice).guard(bow, Material.STEEL, -length * 0.5, 16, 20, 15);
        for (int i = 0; i < dice.whole(1, 5); i++) {
            double y = -28 - 11 * i;
            double bolt = dice.between(120, 190);
            bow.rod(dice.pick(Material.ALUMINIUM, Material.ABS), -length * 0.8, y, 0, bolt - length * 0.8, y, 0, 3.2)
                    .rod(Material.STEEL, bolt - length * 0.8, y, 0, bolt - length * 0.8 + 22, y, 0, 3.4);
        }
        return bow.of(Contraband.OTHER_WEAPON);
    }

    /// A can of fluid with a lever, a nozzle and a guard, hand-sized or as large as a fist; or shaped as
    /// a pistol.
    private Thing spray() {
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

    /// A body of plastic with two prongs, a transformer, a battery, or with a pistol's grip and
    /// cartridges for darts.
    private Thing stunGun() {
        var gun = new Assembly("stun gun");
        double length = dice.between(95, 210);
        double depth = dice.between(34, 60);
        double thick = dice.between(22, 36);
        var body = Contour.free(dice, -length / 2, length / 2, depth, 0.14);
        gun.plate(Material.ABS, 0, thick, body.ring())
                .packed(-1)
                .plate(Material.ABS, 0, thick - 5, body.inset(2.5).ring())
                .packed(1);
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
        int cells = dice.whole(1, 3);
        for (int i = 0; i < cells; i++) {
            double y = (i - (cells - 1) / 2.0) * 11;
            gun.rod(Material.ZINC, -length * 0.42, y, 0, -length * 0.42 + 38, y, 0, 5);
        }
        double apart = depth * dice.between(0.2, 0.38);
        int prongs = dice.pick(2, 2, 4);
        for (int i = 0; i < prongs; i++) {
            double y = (i % 2 == 0 ? -1 : 1) * (i < 2 ? apart : apart * 0.4);
            gun.rod(Material.STEEL, length / 2 - 14, y, 0, length / 2 + dice.between(4, 14), y * 0.85, 0, 1.8);
        }
        if (dice.chance(0.35)) {
            new FreePistols(dice)
                    .grip(gun, Material.ABS, -length * 0.25, depth * 0.3, 36, dice.between(80, 105), 32, false);
            gun.rod(Material.LITHIUM_CELL, -length * 0.28, depth * 0.6, 0, -length * 0.38, depth * 0.6 + 50, 0, 9);
        }
        return gun.of(Contraband.OTHER_WEAPON);
    }
}

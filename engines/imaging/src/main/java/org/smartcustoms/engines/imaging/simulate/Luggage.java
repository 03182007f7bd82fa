package org.smartcustoms.engines.imaging.simulate;

import static org.smartcustoms.engines.imaging.simulate.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;

/// Empty suitcases, soft bags and cardboard parcels, lying flat with the length along x.
final class Luggage {
    private final Dice dice;

    Luggage(Dice dice) {
        this.dice = dice;
    }

    /// A container and the room inside it, millimetres.
    record Container(Thing thing, double length, double width, double depth) {}

    Container any() {
        double which = dice.between(0, 1);
        if (which < 0.68) {
            return suitcase();
        }
        return which < 0.84 ? softBag() : parcel();
    }

    private Container suitcase() {
        double l = dice.between(430, 790);
        double w = l * dice.between(0.58, 0.76);
        double d = dice.between(170, 300);
        double corner = dice.between(25, 80);
        var bag = new Assembly("suitcase");
        double wall = dice.between(1.2, 3.2);
        var skin = dice.pick(Material.ABS, Material.NYLON, Material.POLYETHYLENE);
        wall(bag, skin, l, w, d, corner, wall);
        for (int side = -1; side <= 1; side += 2) {
            bag.plate(skin, side * d / 2, wall, rounded(l, w, corner));
            if (dice.chance(0.75)) {
                var frame = dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM);
                double r = frame == Material.STEEL ? dice.between(0.8, 1.7) : dice.between(2, 4);
                double shrink = dice.between(2, 18);
                wireLoop(
                        bag,
                        frame,
                        side * d * dice.between(0.3, 0.5),
                        r,
                        moved(rounded(l - shrink, w - shrink, corner), dice.normal(0, 4), dice.normal(0, 4)));
            }
        }
        zip(bag, l, w, dice.between(-0.3, 0.3) * d, corner);
        trolley(bag, l, w, d);
        wheels(bag, l, w, d);
        if (dice.chance(0.6)) {
            double[] outer = moved(rounded(dice.between(20, 32), dice.between(120, 200), 14), l / 2 + 10, 0);
            bag.plate(Material.ABS, 0, 18, outer);
        }
        if (dice.chance(0.4)) {
            double gap = dice.between(16, 34);
            int ribs = (int) (w / gap);
            for (int i = 1; i < ribs; i++) {
                bag.box(skin, 0, -w / 2 + i * gap, d / 2 + 1, l * 0.94, 4, 2.5);
            }
        }
        fittings(bag, l, w, d, dice.whole(10, 44));
        return new Container(bag.harmless(), l, w, d);
    }

    /// An open plastic tray, as at security lanes.
    Container tray() {
        double l = dice.between(480, 640);
        double w = l * dice.between(0.6, 0.72);
        double d = dice.between(80, 160);
        var tray = new Assembly("tray");
        wall(tray, Material.POLYETHYLENE, l, w, d, dice.between(30, 60), dice.between(2.5, 4));
        tray.plate(Material.POLYETHYLENE, d / 2, dice.between(2.5, 4), rounded(l, w, 45));
        int ribs = dice.whole(10, 24);
        for (int i = 0; i < ribs; i++) {
            double x = (i - (ribs - 1) / 2.0) * l / ribs;
            tray.box(Material.POLYETHYLENE, x, w / 2 + 6, 0, 3, 14, d * 0.8)
                    .box(Material.POLYETHYLENE, x, -w / 2 - 6, 0, 3, 14, d * 0.8);
        }
        return new Container(tray.harmless(), l, w, d);
    }

    private Container softBag() {
        double l = dice.between(320, 600);
        double w = l * dice.between(0.55, 0.85);
        double d = dice.between(110, 240);
        var bag = new Assembly("soft bag");
        double corner = dice.between(60, 130);
        wall(bag, Material.NYLON, l, w, d, corner, dice.between(0.8, 2));
        for (int side = -1; side <= 1; side += 2) {
            bag.plate(Material.NYLON, side * d / 2, 1.2, rounded(l, w, corner));
        }
        zip(bag, l, w, d * 0.3, corner);
        if (dice.chance(0.6)) {
            zip(bag, l * 0.7, w * 0.6, -d * 0.4, corner * 0.5);
        }
        for (int i = 0; i < 2; i++) {
            double y = (i - 0.5) * w * 0.5;
            bag.box(Material.NYLON, l * 0.05, y, -d / 2, l * dice.between(0.7, 1.2), 34, 3);
            buckle(bag, l * dice.between(-0.4, 0.4), y, -d / 2);
        }
        fittings(bag, l, w, d, dice.whole(6, 26));
        return new Container(bag.harmless(), l, w, d);
    }

    private Container parcel() {
        double l = dice.between(230, 560);
        double w = l * dice.between(0.5, 0.95);
        double d = dice.between(80, 300);
        var box = new Assembly("parcel");
        box.packed(0.35)
                .shell(Material.PAPER, 0, 0, 0, l, w, d, dice.between(2.5, 6))
                .packed(1);
        box.packed(0.35).box(Material.PAPER, 0, 0, d / 2, l * 0.98, w * 0.5, 4).packed(1);
        box.box(Material.POLYETHYLENE, 0, 0, d / 2 + 3, l * 1.01, 50, 0.2);
        return new Container(box.harmless(), l, w, d);
    }

    private void wall(Assembly bag, Material material, double l, double w, double d, double corner, double wall) {
        bag.plate(material, 0, d, rounded(l, w, corner), rounded(l - 2 * wall, w - 2 * wall, corner));
    }

    private static void wireLoop(Assembly bag, Material material, double z, double radius, double[] ring) {
        var points = new double[ring.length + 2];
        System.arraycopy(ring, 0, points, 0, ring.length);
        points[ring.length] = ring[0];
        points[ring.length + 1] = ring[1];
        bag.wire(material, z, radius, points);
    }

    private void zip(Assembly bag, double l, double w, double z, double corner) {
        var material = dice.pick(Material.BRASS, Material.NYLON, Material.NYLON);
        wireLoop(bag, material, z, material == Material.BRASS ? 1.1 : 3, rounded(l * 0.985, w * 0.985, corner));
        for (int i = 0; i < 2; i++) {
            double x = dice.between(-0.45, 0.45) * l;
            double y = w / 2 * dice.pick(-1, 1);
            bag.box(Material.ZINC, x, y, z, 15, 11, 6)
                    .plate(
                            Material.ZINC,
                            z,
                            2.2,
                            moved(rounded(30, 9, 4), x + 18, y + 5),
                            ring(x + 28, y + 5, 3, 3, 8));
        }
    }

    private void trolley(Assembly bag, double l, double w, double d) {
        if (dice.chance(0.15)) {
            return;
        }
        double reach = l * dice.between(0.72, 0.92);
        double apart = w * dice.between(0.16, 0.36);
        double shift = w * dice.between(-0.08, 0.08);
        double wide = dice.between(14, 34);
        var rail = dice.pick(Material.ALUMINIUM, Material.ALUMINIUM, Material.STEEL);
        double thick = rail == Material.STEEL ? dice.between(0.8, 1.4) : dice.between(1.2, 2.4);
        for (int side = -1; side <= 1; side += 2) {
            double y = shift + side * apart;
            double x = dice.normal(0, 6);
            bag.shell(rail, x, y, -d / 2 + 10, reach, wide, 13, thick);
            bag.shell(rail, x + reach * 0.08, y, -d / 2 + 10, reach * 0.84, wide * 0.7, 9, thick);
            bag.box(Material.ABS, x + reach / 2, y, -d / 2 + 10, 40, wide * 1.4, 20);
            for (int i = 0; i < 4; i++) {
                bag.disc(
                        Material.STEEL,
                        x + reach * dice.pick(-0.48, -0.45, 0.4, 0.46),
                        y + dice.normal(0, wide * 0.4),
                        -d / 2,
                        2.4,
                        12);
            }
        }
        bag.box(Material.ABS, reach / 2 + 20, shift, -d / 2 + 10, 24, 2 * apart + wide, 22);
        if (dice.chance(0.4)) {
            bag.rod(rail, reach / 2, shift - apart, -d / 2 + 10, reach / 2, shift + apart, -d / 2 + 10, 5);
        }
    }

    private void wheels(Assembly bag, double l, double w, double d) {
        double r = dice.between(20, 32);
        boolean edgeOn = dice.chance(0.5);
        int perSide = dice.chance(0.6) ? 2 : 1;
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < perSide; i++) {
                double x = -l / 2 - dice.between(-4, 22);
                double y = side * (w / 2 - r * 1.2);
                double z = (i - 0.5) * d * 0.7;
                var rim = dice.pick(Material.RUBBER, Material.ABS, Material.PVC);
                if (edgeOn) {
                    bag.rod(rim, x, y - 11, z, x, y + 11, z, r).rod(Material.STEEL, x, y - 15, z, x, y + 15, z, 4);
                } else {
                    bag.disc(rim, x, y, z, r, dice.between(14, 26))
                            .disc(Material.STEEL, x, y, z, dice.between(4, 11), 24);
                }
                bag.box(Material.ABS, x + r, y, z, 34, 44, 36).box(Material.STEEL, x + r, y, z, 4, 24, 18);
                for (int screw = 0; screw < 4; screw++) {
                    bag.rod(
                            Material.STEEL,
                            x + r + dice.between(-4, 28),
                            y + dice.between(-22, 22),
                            z,
                            x + r + 12,
                            y + dice.between(-22, 22),
                            z + 8,
                            1.9);
                }
            }
        }
    }

    private void fittings(Assembly bag, double l, double w, double d, int n) {
        for (int i = 0; i < n; i++) {
            boolean rim = dice.chance(0.55);
            double x = rim && dice.chance(0.5) ? l / 2 * dice.pick(-1, 1) : dice.between(-0.48, 0.48) * l;
            double y = rim && Math.abs(x) < l * 0.48 ? w / 2 * dice.pick(-1, 1) : dice.between(-0.48, 0.48) * w;
            double z = dice.between(-0.5, 0.5) * d;
            switch (dice.whole(0, 5)) {
                case 0, 1 ->
                    bag.rod(
                            Material.STEEL,
                            x,
                            y,
                            z,
                            x + dice.normal(0, 6),
                            y + dice.normal(0, 6),
                            z + dice.normal(0, 6),
                            dice.between(1.2, 2.6));
                case 2 -> bag.disc(Material.STEEL, x, y, z, dice.between(3, 7), dice.between(1, 3));
                case 3 -> buckle(bag, x, y, z);
                case 4 -> bag.plate(Material.ZINC, z, 2, ring(x, y, 9, 9, 14), ring(x, y, 6.5, 6.5, 14));
                default ->
                    bag.box(Material.ZINC, x, y, z, dice.between(6, 26), dice.between(5, 10), dice.between(1, 4));
            }
        }
    }

    private void buckle(Assembly bag, double x, double y, double z) {
        double a = dice.between(18, 40);
        double b = dice.between(12, 24);
        bag.plate(
                dice.pick(Material.ZINC, Material.STEEL, Material.ABS),
                z,
                3,
                moved(rounded(a, b, 4), x, y),
                moved(rounded(a - 6, b - 6, 3), x, y));
    }
}

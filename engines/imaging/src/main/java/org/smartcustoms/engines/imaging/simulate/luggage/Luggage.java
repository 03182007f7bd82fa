package org.smartcustoms.engines.imaging.simulate.luggage;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Empty suitcases, soft bags and cardboard parcels, lying flat with the length along x.
public final class Luggage {
    private final Dice dice;
    private final Fastenings fastenings;

    public Luggage(Dice dice) {
        this.dice = dice;
        this.fastenings = new Fastenings(dice);
    }

    /// A container and the room inside it, millimetres.
    public record Container(Thing thing, double length, double width, double depth) {}

    public Container any() {
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
        var skin = dice.pick(Material.ABS, Material.NYLON, Material.POLYETHYLENE, Material.PVC, Material.CLOTH);
        double wall = skin == Material.PVC ? dice.between(0.3, 0.9) : dice.between(1, 3.2);
        wall(bag, skin, l, w, d, corner, wall);
        for (int side = -1; side <= 1; side += 2) {
            bag.plate(skin, side * d / 2, wall, rounded(l, w, corner));
            if (dice.chance(0.75)) {
                wireFrame(bag, l, w, side * d, corner);
            }
        }
        zip(bag, l, w, dice.between(-0.3, 0.3) * d, corner);
        new TrolleyHandle(dice).mount(bag, l, w, d);
        new Castors(dice).mount(bag, l, w, d);
        if (dice.chance(0.6)) {
            screwsAlongRim(bag, l, w, d * dice.between(-0.5, 0.5));
        }
        if (dice.chance(0.6)) {
            double[] handle = moved(rounded(dice.between(20, 32), dice.between(120, 200), 14), l / 2 + 10, 0);
            bag.plate(Material.ABS, 0, 18, handle);
        }
        if (dice.chance(0.4)) {
            ribs(bag, skin, l, w, d);
        }
        fittings(bag, l, w, d, dice.whole(10, 44));
        return new Container(bag.harmless(), l, w, d);
    }

    /// One or two wires that keep a side in shape.
    ///
    /// @param depth of the bag, negative for its far side
    private void wireFrame(Assembly bag, double l, double w, double depth, double corner) {
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM);
        double r = metal == Material.STEEL ? dice.between(0.8, 1.7) : dice.between(2, 4);
        double shrink = dice.between(2, 18);
        int wires = dice.pick(1, 1, 2);
        for (int wire = 0; wire < wires; wire++) {
            double[] loop = sagging(rounded(l - shrink, w - shrink, corner));
            double z = depth * dice.between(0.3, 0.5) - 7 * wire;
            wireLoop(bag, metal, z, r, moved(loop, dice.normal(0, 4), dice.normal(0, 4)));
        }
    }

    private void ribs(Assembly bag, Material skin, double l, double w, double d) {
        double gap = dice.between(16, 34);
        int ribs = (int) (w / gap);
        for (int i = 1; i < ribs; i++) {
            bag.box(skin, 0, -w / 2 + i * gap, d / 2 + 1, l * 0.94, 4, 2.5);
        }
    }

    /// An open plastic tray, as at security lanes.
    public Container tray() {
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
        var skin = dice.pick(Material.NYLON, Material.NYLON, Material.PVC, Material.LEATHER);
        double thick = skin == Material.PVC ? dice.between(0.3, 0.8) : dice.between(0.8, 2);
        wall(bag, skin, l, w, d, corner, thick);
        for (int side = -1; side <= 1; side += 2) {
            bag.plate(skin, side * d / 2, thick, rounded(l, w, corner));
        }
        zip(bag, l, w, d * 0.3, corner);
        if (dice.chance(0.6)) {
            zip(bag, l * 0.7, w * 0.6, -d * 0.4, corner * 0.5);
        }
        for (int i = 0; i < 2; i++) {
            double y = (i - 0.5) * w * 0.5;
            bag.box(Material.NYLON, l * 0.05, y, -d / 2, l * dice.between(0.7, 1.2), 34, 3);
            fastenings.buckle(bag, l * dice.between(-0.4, 0.4), y, -d / 2);
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

    /// The ring with more corners, its long sides bent in and out as soft walls are.
    private double[] sagging(double[] ring) {
        double[] fine = Outlines.finer(ring, 45);
        double deep = dice.chance(0.3) ? dice.between(6, 22) : dice.between(0, 5);
        double turns = dice.whole(2, 4);
        double start = dice.angle();
        double taper = dice.normal(0, 0.02);
        for (int i = 0; i < fine.length; i += 2) {
            double angle = Math.atan2(fine[i + 1], fine[i]);
            double in = 1 - deep * (1 + Math.sin(turns * angle + start)) / 2 / Math.hypot(fine[i], fine[i + 1]);
            fine[i + 1] *= in * (1 + taper * Math.signum(fine[i]));
            fine[i] *= in;
        }
        return fine;
    }

    private void zip(Assembly bag, double l, double w, double z, double corner) {
        var material = dice.pick(Material.BRASS, Material.NYLON, Material.NYLON);
        double[] course = sagging(rounded(l * 0.985, w * 0.985, corner));
        wireLoop(bag, material, z, material == Material.BRASS ? 1.1 : 3, course);
        for (int i = 0; i < 2; i++) {
            int at = 2 * dice.whole(0, course.length / 2 - 1);
            fastenings.pull(bag, course[at], course[at + 1], z, dice.angle());
        }
    }

    private void fittings(Assembly bag, double l, double w, double d, int n) {
        for (int i = 0; i < n; i++) {
            boolean rim = dice.chance(0.55);
            double x = rim && dice.chance(0.5) ? l * 0.47 * dice.pick(-1, 1) : dice.between(-0.46, 0.46) * l;
            double y = rim && Math.abs(x) < l * 0.465 ? w * 0.47 * dice.pick(-1, 1) : dice.between(-0.46, 0.46) * w;
            fastenings.any(bag, x, y, dice.between(-0.5, 0.5) * d);
        }
    }

    /// Screws or rivets at even distances along the rim, their shanks inwards.
    private void screwsAlongRim(Assembly bag, double l, double w, double z) {
        double gap = dice.between(38, 90);
        for (double y = -w / 2 + 30; y < w / 2 - 30; y += gap) {
            fastenings.screw(bag, -l / 2 + 3, y, z, 0);
            if (dice.chance(0.4)) {
                fastenings.screw(bag, l / 2 - 3, y, z, Math.PI);
            }
        }
        if (dice.chance(0.5)) {
            for (double x = -l / 2 + 40; x < l / 2 - 40; x += gap) {
                fastenings.screw(bag, x, dice.pick(-1, 1) * (w / 2 - 4), z, Math.PI / 2);
            }
        }
    }
}

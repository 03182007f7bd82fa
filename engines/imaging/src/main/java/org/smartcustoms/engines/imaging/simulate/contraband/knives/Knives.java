package org.smartcustoms.engines.imaging.simulate.contraband.knives;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Knives: a bevelled blade, thin beside its spine and tang, and a handle that is mostly of something
/// else.
public final class Knives {
    private final Dice dice;
    private final Handles handles;

    public Knives(Dice dice) {
        this.dice = dice;
        this.handles = new Handles(dice);
    }

    public Thing any() {
        return switch (dice.whole(0, 13)) {
            case 0, 1, 2 -> kitchen(dice.between(110, 330), dice.between(20, 52));
            case 3, 4, 5 -> cleaver();
            case 6 -> dagger();
            case 7 -> folding();
            case 8 -> cutter();
            case 9 -> kitchen(dice.between(300, 460), dice.between(40, 65));
            case 10 -> table();
            case 11, 12 -> outdoor();
            default -> kitchen(dice.between(70, 120), dice.between(12, 22));
        };
    }

    private Thing kitchen(double blade, double depth) {
        var knife = new Assembly("knife");
        double spine = dice.between(1.4, 3.6);
        double handle = dice.between(85, 145);
        double belly = dice.between(0.55, 0.9);
        double[] full = {
            0,
            -depth / 2,
            blade * belly,
            -depth / 2,
            blade * 0.95,
            -depth * dice.between(0.0, 0.35),
            blade,
            depth * 0.1,
            blade * 0.86,
            depth * 0.36,
            blade * 0.6,
            depth / 2,
            0,
            depth / 2
        };
        bevel(knife, full, depth, spine);
        handles.add(
                knife,
                -handle,
                handle,
                Math.min(depth * 0.75, dice.between(17, 28)),
                -depth * dice.between(0, 0.2),
                spine);
        return knife.of(Contraband.KNIFE);
    }

    private Thing cleaver() {
        var knife = new Assembly("cleaver");
        double blade = dice.between(140, 235);
        double depth = dice.between(65, 115);
        double spine = dice.between(1.8, 4.5);
        double nose = dice.pick(0.0, 0.0, 0.25, 0.5) * depth;
        double[] full = {
            0,
            -depth / 2,
            blade - nose,
            -depth / 2,
            blade,
            nose - depth / 2,
            blade,
            depth * 0.42,
            blade * 0.92,
            depth / 2,
            0,
            depth / 2
        };
        bevel(knife, full, depth, spine);
        if (dice.chance(0.3)) {
            double x = blade * 0.9;
            knife.packed(-1)
                    .plate(Material.STAINLESS, 0, spine, ring(x, -depth * 0.3, 4, 4, 10))
                    .packed(1);
        }
        handles.add(knife, -dice.between(100, 140), dice.between(100, 135), dice.between(22, 30), -depth * 0.28, spine);
        return knife.of(Contraband.KNIFE);
    }

    private Thing dagger() {
        var knife = new Assembly("dagger");
        double blade = dice.between(90, 220);
        double depth = dice.between(20, 36);
        double[] full = {0, -depth / 2, blade * 0.75, -depth * 0.4, blade, 0, blade * 0.75, depth * 0.4, 0, depth / 2};
        double[] core = {0, -depth / 5, blade * 0.9, 0, 0, depth / 5};
        double thick = dice.between(2.5, 5);
        knife.plate(Material.STAINLESS, 0, thick * 0.4, full).plate(Material.STAINLESS, 0, thick * 0.6, core);
        knife.box(Material.STEEL, -4, 0, 0, 8, depth * dice.between(1.3, 2.2), dice.between(8, 14));
        handles.add(knife, -dice.between(90, 125), dice.between(88, 120), dice.between(16, 26), 0, thick);
        return knife.of(Contraband.KNIFE);
    }

    private Thing folding() {
        var knife = new Assembly("folding knife");
        double handle = dice.between(80, 125);
        double depth = dice.between(16, 28);
        double open = dice.chance(0.5) ? 0 : dice.chance(0.5) ? Math.PI : dice.between(0.4, 2.6);
        var scales = dice.pick(Material.NYLON, Material.WOOD, Material.ALUMINIUM);
        for (int side = -1; side <= 1; side += 2) {
            knife.plate(Material.STEEL, side * 3.4, 1.5, moved(rounded(handle, depth, depth / 2), -handle / 2, 0));
            knife.plate(scales, side * 5.5, 3, moved(rounded(handle * 0.9, depth, depth / 2), -handle / 2, 0));
        }
        double blade = handle * 0.9;
        double[] outline = {
            0, -depth * 0.4, blade * 0.8, -depth * 0.35, blade, depth * 0.1, blade * 0.7, depth * 0.4, 0, depth * 0.4
        };
        var turned = new double[outline.length];
        for (int i = 0; i < outline.length; i += 2) {
            turned[i] = outline[i] * Math.cos(open) - outline[i + 1] * Math.sin(open);
            turned[i + 1] = outline[i] * Math.sin(open) + outline[i + 1] * Math.cos(open);
        }
        knife.plate(Material.STAINLESS, 0, dice.between(2, 3.5), turned).disc(Material.STEEL, 0, 0, 0, 4, 13);
        if (dice.chance(0.4)) {
            knife.rod(Material.STEEL, -handle * 0.9, -depth * 0.3, 9, -handle * 0.35, -depth * 0.3, 9, 1.3);
        }
        return knife.of(Contraband.KNIFE);
    }

    private Thing cutter() {
        var knife = new Assembly("box cutter");
        double l = dice.between(125, 175);
        double depth = dice.between(17, 30);
        knife.shell(dice.pick(Material.ABS, Material.ABS, Material.ZINC), 0, 0, 0, l, depth, 12, 2.5);
        knife.shell(Material.STEEL, 0, 0, 0, l * 0.95, depth * 0.75, 4, 0.6);
        double out = dice.between(0, 70);
        double[] blade = {
            -l * 0.2, -depth * 0.3, l / 2 + out, -depth * 0.3, l / 2 + out - 10, depth * 0.3, -l * 0.2, depth * 0.3
        };
        knife.plate(Material.STAINLESS, 0, 0.7, blade);
        return knife.of(Contraband.KNIFE);
    }

    /// Blunt, long and slim, of one piece or with a hollow handle.
    private Thing table() {
        var knife = new Assembly("table knife");
        double blade = dice.between(95, 135);
        double depth = dice.between(15, 22);
        double[] full = {
            0,
            -depth * 0.3,
            blade * 0.4,
            -depth / 2,
            blade * 0.93,
            -depth * 0.45,
            blade,
            -depth * 0.1,
            blade * 0.96,
            depth * 0.4,
            blade * 0.2,
            depth / 2,
            0,
            depth * 0.3
        };
        bevel(knife, full, depth, dice.between(1.2, 2.2));
        double length = dice.between(85, 110);
        handles.flared(knife, -length, length, depth * 0.8, 0, Material.STAINLESS);
        return knife.of(Contraband.KNIFE);
    }

    /// Saw-backed or clip-pointed, with a cross guard, often in its sheath of plastic or leather.
    private Thing outdoor() {
        var knife = new Assembly("sheath knife");
        double blade = dice.between(100, 240);
        double depth = dice.between(24, 40);
        double spine = dice.between(2.5, 5.5);
        double[] back = sawBack(blade, depth, dice.chance(0.5) ? dice.whole(6, 14) : 0);
        double[] point = {blade * 0.62, -depth * 0.5, blade * 0.78, -depth * 0.26, blade, depth * 0.06};
        double[] edge = {blade * 0.86, depth * 0.4, blade * 0.7, depth * 0.5, 0, depth * 0.5, 0, -depth * 0.5};
        bevel(knife, Outlines.joined(back, point, edge), depth, spine);
        knife.box(Material.STEEL, -3, 0, 0, 6, depth * dice.between(1.1, 1.8), dice.between(6, 14));
        double handle = dice.between(95, 130);
        handles.add(knife, -handle - 6, handle, dice.between(20, 30), 0, spine);
        if (dice.chance(0.5)) {
            sheath(knife, blade, depth);
        }
        return knife.of(Contraband.KNIFE);
    }

    private static double[] sawBack(double blade, double depth, int teeth) {
        double from = blade * 0.1;
        double pitch = blade * 0.5 / Math.max(1, teeth);
        var back = new double[4 * teeth];
        for (int i = 0; i < teeth; i++) {
            back[4 * i] = from + i * pitch;
            back[4 * i + 1] = -depth * 0.5;
            back[4 * i + 2] = from + (i + 0.6) * pitch;
            back[4 * i + 3] = -depth * 0.36;
        }
        return back;
    }

    private void sheath(Assembly knife, double blade, double depth) {
        double[] outline = moved(rounded(blade + 14, depth + 12, 8), blade / 2 + 5, 0);
        var skin = dice.pick(Material.LEATHER, Material.NYLON, Material.PVC);
        knife.plate(skin, 5, 2.6, outline).plate(skin, -5, 2.6, outline);
        for (int i = 0; i < 5; i++) {
            double y = dice.pick(-1, 1) * (depth / 2 + 3);
            knife.disc(Material.BRASS, blade * dice.between(0.05, 0.95), y, 0, 3, 12);
        }
    }

    /// An edge ground from half the spine's thickness, and a back of the whole.
    private void bevel(Assembly knife, double[] full, double depth, double spine) {
        var steel = dice.chance(0.08) ? Material.CERAMIC : Material.STAINLESS;
        double ground = dice.between(0.4, 0.75);
        var upper = full.clone();
        for (int i = 0; i < upper.length; i += 2) {
            upper[i + 1] = -depth / 2 + (full[i + 1] + depth / 2) * ground;
        }
        double edge = dice.between(0.35, 0.6);
        knife.plate(steel, 0, spine * edge, full).plate(steel, 0, spine * (1 - edge), upper);
    }
}

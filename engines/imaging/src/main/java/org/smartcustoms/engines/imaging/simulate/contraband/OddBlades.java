package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Blades that are no knife from a kitchen or a sheath: razors, scalpels, cutters, shanks made of what
/// was at hand, swords and bayonets cut short, and several blades in one handle.
final class OddBlades {
    private final Dice dice;
    private final FreeBlades blades;

    OddBlades(Dice dice) {
        this.dice = dice;
        this.blades = new FreeBlades(dice);
    }

    Thing any() {
        return switch (dice.whole(0, 9)) {
            case 0 -> razor();
            case 1 -> scalpel();
            case 2, 3 -> cutter();
            case 4, 5 -> shank();
            case 6 -> cutShort();
            case 7 -> severalBlades();
            default -> folder();
        };
    }

    /// A hollow-ground blade with a tail, folded into its scales or open at any angle.
    private Thing razor() {
        var razor = new Assembly("straight razor");
        double blade = dice.between(60, 85);
        double depth = dice.between(14, 24);
        var outline = Contour.free(dice, 0, blade, depth, 0.05);
        var part = new Assembly("blade");
        part.plate(Material.STAINLESS, 0, dice.between(0.6, 1.2), outline.ring())
                .plate(
                        Material.STAINLESS,
                        0,
                        dice.between(2, 5),
                        outline.ground(0, 0.7).ring());
        double tail = dice.between(35, 60);
        part.rod(Material.STAINLESS, 2, -depth * 0.3, 0, -tail * 0.6, -depth * 0.3, 0, 2.6)
                .rod(Material.STAINLESS, -tail * 0.6, -depth * 0.3, 0, -tail, -depth * dice.between(0.4, 0.9), 0, 1.8);
        double open = dice.chance(0.4) ? Math.PI : dice.between(-0.6, 3.1);
        razor.with(part.harmless(), Pose.turned(open, 0, 0).moved(0, 0, 0));
        var scales =
                Contour.free(dice, -blade - 25, 12, dice.between(12, 19), 0.08).bent(dice.normal(0, 6));
        var stuff = dice.pick(Material.ABS, Material.WOOD, Material.NYLON, Material.ALUMINIUM);
        for (int side = -1; side <= 1; side += 2) {
            razor.plate(stuff, side * 4, 2.2, scales.ring());
        }
        razor.disc(Material.BRASS, -8, 0, 0, 2, 11).disc(Material.BRASS, -blade - 15, 0, 0, 2, 11);
        return razor.of(Contraband.KNIFE);
    }

    /// A flat or round handle of metal with a small slotted blade.
    private Thing scalpel() {
        var scalpel = new Assembly("scalpel");
        double length = dice.between(95, 150);
        var metal = dice.pick(Material.STAINLESS, Material.STAINLESS, Material.BRASS, Material.ALUMINIUM, Material.ABS);
        if (dice.chance(0.6)) {
            var handle = Contour.free(dice, -length, 0, dice.between(7, 12), 0.18);
            scalpel.plate(metal, 0, dice.between(2, 4), handle.ring());
        } else {
            scalpel.rod(metal, -length, 0, 0, -18, 0, 0, dice.between(3.5, 6))
                    .rod(Material.STEEL, -24, 0, 0, 2, 0, 0, 3);
        }
        double blade = dice.between(22, 55);
        var outline = blades.outline(blade, dice.between(7, 13));
        scalpel.plate(Material.STAINLESS, 0, dice.between(0.5, 0.8), moved(outline.ring(), -6, 0));
        if (dice.chance(0.3)) {
            for (int i = 0; i < 5; i++) {
                double y = 16 + i * dice.between(3, 5);
                scalpel.plate(Material.STAINLESS, 0, 0.5, moved(rectangle(-24, -3, 18, 3), -60, y));
            }
        }
        return scalpel.of(Contraband.KNIFE);
    }

    /// A body of any outline, its slider, and a thin blade that stands out of it, with spare ones in the
    /// butt.
    private Thing cutter() {
        var cutter = new Assembly("utility knife");
        double length = dice.between(95, 180);
        double depth = dice.between(14, 36);
        var body = Contour.free(dice, -length, 0, depth, 0.12).bent(dice.normal(0, 0.06) * length);
        var stuff = dice.pick(Material.ZINC, Material.ALUMINIUM, Material.ABS, Material.ABS, Material.NYLON);
        double thick = dice.between(10, 20);
        double wall = stuff == Material.ABS ? 2.4 : dice.between(1.2, 2.4);
        cutter.plate(stuff, 0, thick, body.ring())
                .packed(-1)
                .plate(stuff, 0, thick - 2 * wall, body.inset(wall).ring())
                .packed(1);
        double out = dice.between(4, 60);
        double blade = Math.min(depth * 0.7, dice.between(9, 25));
        double slant = dice.between(4, blade);
        double y = (body.upper(0.9) + body.lower(0.9)) / 2;
        double[] outline = {-35, -blade / 2, out, -blade / 2, out - slant, blade / 2, -35, blade / 2};
        cutter.plate(Material.STAINLESS, 0, dice.between(0.5, 0.9), moved(outline, 0, y));
        if (dice.chance(0.5)) {
            cutter.box(Material.STEEL, -length * 0.35, y, 0, length * 0.5, depth * 0.4, dice.between(1, 3));
        }
        if (dice.chance(0.4)) {
            double x = -length * dice.between(0.65, 0.75);
            for (int i = 0; i < dice.whole(1, 5); i++) {
                double[] spare = {x - 28, -8, x + 28, -8, x + 18, 8, x - 18, 8};
                cutter.plate(Material.STAINLESS, -3 + i, 0.6, moved(spare, dice.normal(0, 1), 0));
            }
        }
        cutter.disc(Material.STEEL, -length * 0.45, 0, 0, 3.5, thick);
        return cutter.of(Contraband.KNIFE);
    }

    /// A bar, a strip, a file or a spike, ground at one end and wrapped at the other.
    private Thing shank() {
        var shank = new Assembly("shank");
        double length = dice.between(90, 230);
        double depth = dice.between(6, 24);
        double held = length * dice.between(0.35, 0.6);
        double point = length - dice.between(0.15, 0.5) * length;
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.STAINLESS, Material.ALUMINIUM, Material.ABS);
        if (dice.chance(0.25)) {
            double r = dice.between(2, 4.5);
            shank.rod(metal, 0, 0, 0, point, 0, 0, r).rod(metal, point, 0, 0, (point + length) / 2, 0, 0, r * 0.75);
            shank.rod(metal, (point + length) / 2, 0, 0, length, 0, 0, r * 0.4);
        } else {
            double tip = dice.between(-0.5, 0.5) * depth;
            double[] strip = {0, -depth / 2, point, -depth / 2, length, tip, point, depth / 2, 0, depth / 2};
            shank.plate(metal, 0, dice.between(1, 4.5), strip);
        }
        var wrap = dice.pick(Material.CLOTH, Material.PVC, Material.NYLON, Material.LEATHER, Material.RUBBER);
        int turns = dice.whole(2, 6);
        for (int i = 0; i < turns; i++) {
            double x = held * (i + 0.5) / turns;
            double lean = dice.normal(0, 2);
            double r = depth * dice.between(0.55, 0.8) + 2;
            shank.rod(wrap, x - held * 0.6 / turns, lean, 0, x + held * 0.6 / turns, -lean, 0, r);
        }
        return shank.of(Contraband.KNIFE);
    }

    /// What is left of a sword, sabre or bayonet: a long slim blade, a hilt with guard, bow or ring.
    private Thing cutShort() {
        var sword = new Assembly("blade cut short");
        double length = dice.between(180, 420);
        double depth = dice.between(16, 34);
        double sag = dice.chance(0.5) ? -dice.between(0, 0.12) * length : 0;
        var knots = new double[] {0, length / 2, length};
        double slim = dice.between(0.7, 0.95);
        double end = dice.chance(0.4) ? dice.between(0, 0.3) : slim * 0.9;
        var outline = new Contour(knots, new double[] {-depth / 2, -depth * slim / 2, -depth * end / 2}, new double[] {
                    depth / 2, depth * slim / 2, depth * end / 2
                })
                .bent(sag);
        blades.grind(sword, outline, blades.metal(), dice.between(3, 6), dice.chance(0.5));
        double grip = dice.between(85, 140);
        double aside = dice.between(18, 45);
        sword.box(Material.STEEL, -3, 0, 0, dice.between(4, 9), 2 * aside, dice.between(6, 14));
        if (dice.chance(0.35)) {
            sword.wire(
                    Material.BRASS,
                    0,
                    dice.between(2, 4),
                    -3,
                    aside,
                    -grip * 0.4,
                    aside + 8,
                    -grip * 0.9,
                    aside * 0.8,
                    -grip,
                    0);
        } else if (dice.chance(0.5)) {
            sword.plate(Material.STEEL, 0, 6, ring(-3, -aside, 12, 12, 16), ring(-3, -aside, 9, 9, 16));
        }
        sword.rod(dice.pick(Material.WOOD, Material.LEATHER, Material.ABS), -grip, 0, 0, -7, 0, 0, dice.between(11, 16))
                .rod(Material.STEEL, -grip, 0, 0, 0, 0, 0, 4)
                .ball(dice.pick(Material.BRASS, Material.STEEL), -grip - 6, 0, 0, 9, dice.between(9, 16), 12);
        return sword.of(Contraband.KNIFE);
    }

    /// Two to five blades that stand out of one body at once, like a fan or in a row.
    private Thing severalBlades() {
        var knife = new Assembly("several blades");
        double body = dice.between(70, 115);
        double depth = dice.between(16, 32);
        var scales = Contour.free(dice, -body / 2, body / 2, depth, 0.08).ring();
        var stuff = dice.pick(Material.ABS, Material.WOOD, Material.ALUMINIUM, Material.STAINLESS, Material.ZINC);
        knife.plate(stuff, 8, 3, scales).plate(stuff, -8, 3, scales).plate(Material.STEEL, 0, 2, scales);
        int n = dice.whole(2, 5);
        double spread = dice.between(0.1, 1);
        for (int i = 0; i < n; i++) {
            int end = i % 2 == 0 ? 1 : -1;
            var blade = new Assembly("blade");
            blades.grind(
                    blade,
                    blades.outline(body * dice.between(0.5, 0.95), depth * dice.between(0.35, 0.75)),
                    Material.STAINLESS,
                    dice.between(1.2, 2.6),
                    false);
            double angle = (end < 0 ? Math.PI : 0) + (dice.chance(0.3) ? Math.PI : 0) + dice.normal(0, spread);
            knife.with(blade.harmless(), Pose.turned(angle, 0, 0).moved(end * (body / 2 - 6), 0, 2 * i - n));
        }
        knife.disc(Material.STEEL, body / 2 - 6, 0, 0, 3, 20).disc(Material.STEEL, 6 - body / 2, 0, 0, 3, 20);
        return knife.of(Contraband.KNIFE);
    }

    /// A folding knife of any outline: liners and scales cut out or not, the blade at any angle, a clip.
    private Thing folder() {
        var knife = new Assembly("folder of free form");
        double handle = dice.between(55, 135);
        double depth = handle * dice.between(0.15, 0.28);
        var body = Contour.free(dice, -handle, 6, depth, 0.1).bent(dice.normal(0, 0.05) * handle);
        var scales = dice.pick(Material.ABS, Material.NYLON, Material.WOOD, Material.ALUMINIUM, Material.STAINLESS);
        double liner = dice.between(0.8, 2);
        double cut = dice.between(0.3, 0.6);
        for (int side = -1; side <= 1; side += 2) {
            knife.plate(Material.STEEL, side * 3, liner, body.ring(), body.cutOut(0.15, dice.between(0.4, 0.7), cut));
            knife.plate(scales, side * 5, dice.between(1.5, 4), body.ring());
        }
        var blade = new Assembly("blade");
        boolean twoEdges = dice.chance(0.15);
        var outline = blades.outline(handle * dice.between(0.6, 0.92), depth * dice.between(0.6, 1.1));
        blades.grind(blade, outline, blades.metal(), dice.between(1.6, 4), twoEdges);
        double open = dice.chance(0.35) ? 0 : dice.chance(0.5) ? Math.PI : dice.angle();
        knife.with(blade.harmless(), Pose.turned(open, 0, 0));
        knife.disc(Material.STEEL, 0, 0, 0, dice.between(2.5, 5), 14);
        for (int i = 0; i < dice.whole(1, 3); i++) {
            knife.disc(Material.STEEL, -handle * dice.between(0.5, 0.95), 0, 0, 2, 12);
        }
        if (dice.chance(0.5)) {
            knife.box(Material.STEEL, -handle * dice.between(0.4, 0.7), 0, 8, dice.between(30, 50), 7, 1);
        }
        return knife.of(Contraband.KNIFE);
    }
}

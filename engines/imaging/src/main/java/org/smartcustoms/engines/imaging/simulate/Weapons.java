package org.smartcustoms.engines.imaging.simulate;

import static org.smartcustoms.engines.imaging.simulate.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;

/// Blades and weapons that are not firearms.
final class Weapons {
    private final Dice dice;

    Weapons(Dice dice) {
        this.dice = dice;
    }

    Thing knife() {
        return switch (dice.whole(0, 9)) {
            case 0, 1, 2 -> kitchen(dice.between(110, 330), dice.between(20, 52));
            case 3, 4 -> cleaver();
            case 5 -> dagger();
            case 6 -> folding();
            case 7 -> cutter();
            case 8 -> kitchen(dice.between(300, 460), dice.between(40, 65));
            default -> kitchen(dice.between(70, 120), dice.between(12, 22));
        };
    }

    Thing other() {
        return switch (dice.whole(0, 3)) {
            case 0 -> baton();
            case 1 -> shuriken();
            default -> knuckles();
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
        handle(
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
        double[] full = {0, -depth / 2, blade, -depth / 2, blade, depth * 0.42, blade * 0.92, depth / 2, 0, depth / 2};
        bevel(knife, full, depth, spine);
        handle(knife, -dice.between(100, 140), dice.between(100, 135), dice.between(22, 30), -depth * 0.28, spine);
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
        handle(knife, -dice.between(90, 125), dice.between(88, 120), dice.between(16, 26), 0, thick);
        return knife.of(Contraband.KNIFE);
    }

    private Thing folding() {
        var knife = new Assembly("folding knife");
        double handle = dice.between(80, 125);
        double depth = dice.between(16, 28);
        double open = dice.chance(0.5) ? 0 : dice.chance(0.5) ? Math.PI : dice.between(0.4, 2.6);
        for (int side = -1; side <= 1; side += 2) {
            knife.plate(
                    Material.STEEL,
                    side * 3.4,
                    1.5,
                    Outlines.moved(Outlines.rounded(handle, depth, depth / 2), -handle / 2, 0));
            knife.plate(
                    dice.pick(Material.NYLON, Material.WOOD, Material.ALUMINIUM),
                    side * 5.5,
                    3,
                    Outlines.moved(Outlines.rounded(handle * 0.9, depth, depth / 2), -handle / 2, 0));
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

    private void bevel(Assembly knife, double[] full, double depth, double spine) {
        var steel = dice.chance(0.08) ? Material.CERAMIC : Material.STAINLESS;
        var upper = full.clone();
        for (int i = 0; i < upper.length; i += 2) {
            upper[i + 1] = -depth / 2 + (full[i + 1] + depth / 2) * 0.6;
        }
        knife.plate(steel, 0, spine * 0.55, full).plate(steel, 0, spine * 0.45, upper);
    }

    private void handle(Assembly knife, double from, double length, double depth, double y, double spine) {
        double middle = from + length / 2;
        var outline = Outlines.moved(Outlines.rounded(length, depth, depth * dice.between(0.15, 0.5)), middle, y);
        switch (dice.whole(0, 3)) {
            case 0 -> knife.plate(Material.STAINLESS, 0, dice.between(3, 7), outline);
            case 1 -> {
                var grip = dice.pick(Material.WOOD, Material.ABS, Material.NYLON);
                knife.plate(grip, 0, dice.between(13, 20), outline)
                        .box(Material.STAINLESS, middle, y, 0, length, depth * dice.between(0.4, 0.95), spine);
                for (int i = -1; i <= 1; i++) {
                    knife.disc(Material.BRASS, middle + i * length * 0.3, y, 0, 2.6, 17);
                }
            }
            case 2 ->
                knife.plate(dice.pick(Material.ABS, Material.NYLON, Material.RUBBER), 0, dice.between(14, 22), outline)
                        .box(Material.STAINLESS, middle + length * 0.2, y, 0, length * 0.6, depth * 0.35, spine);
            default ->
                knife.plate(Material.STAINLESS, 0, dice.between(11, 17), outline)
                        .packed(-1)
                        .plate(
                                Material.STAINLESS,
                                0,
                                10,
                                Outlines.moved(Outlines.rounded(length - 4, depth - 4, depth * 0.3), middle, y))
                        .packed(1);
        }
    }

    private Thing baton() {
        var baton = new Assembly("baton");
        double closed = dice.between(140, 245);
        double r = dice.between(10, 15);
        baton.tube(Material.STEEL, -closed / 2, 0, closed / 2, 0, 0, r, r - 1.8);
        baton.packed(0.8)
                .rod(Material.RUBBER, -closed / 2, 0, 0, closed * 0.1, 0, 0, r + 3)
                .packed(-0.8)
                .rod(Material.RUBBER, -closed / 2, 0, 0, closed * 0.1, 0, 0, r)
                .packed(1);
        double out = dice.chance(0.5) ? closed * 0.05 : closed * 0.85;
        baton.tube(Material.STEEL, -closed / 2 + out + 8, 0, closed / 2 + out, 0, 0, r - 2.5, r - 4.2);
        baton.rod(Material.STEEL, -closed / 2 + out * 1.9 + 12, 0, 0, closed / 2 + out * 1.8, 0, 0, r - 5);
        baton.ball(Material.STEEL, closed / 2 + out * 1.8, 0, 0, r * 0.8, r * 0.8, r * 0.8);
        return baton.of(Contraband.OTHER_WEAPON);
    }

    private Thing shuriken() {
        double outer = dice.between(32, 58);
        int points = dice.pick(3, 4, 4, 5, 6, 8);
        var hole = ring(0, 0, dice.between(3, 10), dice.between(3, 10), 12);
        return new Assembly("shuriken")
                .plate(
                        Material.STEEL,
                        0,
                        dice.between(1.5, 4),
                        Outlines.star(points, outer, outer * dice.between(0.25, 0.5)),
                        hole)
                .of(Contraband.OTHER_WEAPON);
    }

    private Thing knuckles() {
        double w = dice.between(95, 125);
        double hole = w / 9.2;
        var metal = dice.pick(Material.BRASS, Material.ZINC, Material.STEEL, Material.ALUMINIUM);
        double arc = dice.between(4, 12);
        double[] outer = {
            -w / 2, -4, -w * 0.3, -20 - arc, 0, -23 - arc, w * 0.3, -20 - arc, w / 2, -4, w * 0.44, 12, w * 0.22, 20,
            w * 0.15, 42, -w * 0.15, 42, -w * 0.22, 20, -w * 0.44, 12
        };
        return new Assembly("knuckle-duster")
                .plate(
                        metal,
                        0,
                        dice.between(7, 14),
                        outer,
                        ring(-w * 0.35, -3, hole, hole, 14),
                        ring(-w * 0.12, -6 - arc * 0.6, hole, hole, 14),
                        ring(w * 0.12, -6 - arc * 0.6, hole, hole, 14),
                        ring(w * 0.35, -3, hole, hole, 14))
                .of(Contraband.OTHER_WEAPON);
    }
}

package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Harmless things of free form from bathroom, wardrobe and music room: tongs and brushes for hair,
/// cosmetics, belts, hangers, flutes, torches, pens.
final class DressingTable {
    private final Dice dice;

    DressingTable(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 7)) {
            case 0 -> tongs();
            case 1 -> brush();
            case 2 -> cosmetics();
            case 3 -> belt();
            case 4 -> hanger();
            case 5, 6 -> pipe();
            default -> pens();
        };
    }

    /// Two arms with heated plates, or a heated barrel with a clip, and a cord.
    private Thing tongs() {
        var tongs = new Assembly("hair tongs");
        double length = dice.between(210, 310);
        if (dice.chance(0.5)) {
            double gape = dice.between(0.02, 0.22);
            for (int side = -1; side <= 1; side += 2) {
                var arm = new Assembly("arm");
                var shell = Contour.free(dice, 0, length, dice.between(16, 26), 0.08);
                arm.plate(Material.ABS, 0, 28, shell.ring())
                        .packed(-1)
                        .plate(Material.ABS, 0, 23, shell.inset(2.5).ring())
                        .packed(1);
                arm.box(Material.ALUMINIUM, length * 0.72, -side * 8, 0, length * 0.45, 4, 24)
                        .box(Material.CERAMIC, length * 0.72, -side * 5, 0, length * 0.4, 2, 14)
                        .box(Material.CIRCUIT_BOARD, length * 0.3, 0, 0, 50, 12, 1.6);
                tongs.with(arm.harmless(), Pose.turned(side * gape, 0, 0).moved(0, side * 11, 0));
            }
            tongs.rod(Material.STEEL, 10, 0, -15, 10, 0, 15, 3);
        } else {
            double r = dice.between(8, 18);
            tongs.tube(dice.pick(Material.ALUMINIUM, Material.STEEL), 0, 0, length * 0.5, 0, 0, r, r - 1.4)
                    .box(Material.CERAMIC, length * 0.25, 0, 0, length * 0.4, 8, 3)
                    .box(Material.STEEL, length * 0.22, -r - 2, 0, length * 0.42, 1.2, 14);
            tongs.plate(
                            Material.ABS,
                            0,
                            30,
                            Contour.free(dice, -length * 0.5, 6, 30, 0.1).ring())
                    .packed(-0.8)
                    .plate(
                            Material.ABS,
                            0,
                            25,
                            Contour.free(dice, -length * 0.46, 2, 20, 0).ring())
                    .packed(1);
        }
        tongs.wire(Material.COPPER, 0, 1.6, 0, 0, -60, 30, -90, 0, -40, -40, 30, -50);
        return tongs.harmless();
    }

    private Thing brush() {
        var brush = new Assembly("hair brush");
        double head = dice.between(70, 130);
        double wide = dice.between(28, 70);
        var stuff = dice.pick(Material.WOOD, Material.ABS);
        brush.plate(stuff, 0, dice.between(8, 16), moved(rounded(head, wide, wide / 2.2), head / 2, 0));
        brush.plate(
                stuff,
                0,
                dice.between(10, 18),
                Contour.free(dice, -dice.between(90, 130), 8, dice.between(14, 24), 0.14)
                        .ring());
        var bristle = dice.pick(Material.NYLON, Material.STEEL, Material.WOOD);
        int columns = (int) (head / 9);
        int rows = (int) (wide / 9);
        for (int i = 0; i < columns * rows; i++) {
            double x = (i % columns + 0.7) * head / (columns + 0.4);
            double y = ((i / columns + 0.5) / rows - 0.5) * wide * 0.8;
            brush.rod(bristle, x, y, 4, x, y, 22, 0.7);
        }
        return brush.harmless();
    }

    /// Lipsticks, mascara, compacts with mirrors, tweezers, nail clippers.
    private Thing cosmetics() {
        var lot = new Assembly("cosmetics");
        int n = dice.whole(3, 9);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("piece");
            switch (dice.whole(0, 3)) {
                case 0 -> {
                    double length = dice.between(55, 130);
                    double r = dice.between(5, 11);
                    var wall = dice.pick(Material.ABS, Material.ALUMINIUM, Material.BRASS);
                    one.tube(wall, 0, 0, length, 0, 0, r, r - 1)
                            .rod(Material.SUGAR, 4, 0, 0, length * 0.6, 0, 0, r - 1.2);
                }
                case 1 -> {
                    double r = dice.between(20, 38);
                    one.disc(Material.ABS, 0, 0, 0, r, 5)
                            .disc(Material.GLASS, 0, 0, 4, r - 4, 1.6)
                            .disc(Material.CERAMIC, 0, 0, -4, r - 6, 4);
                }
                case 2 -> {
                    double length = dice.between(60, 100);
                    for (int side = -1; side <= 1; side += 2) {
                        one.rod(Material.STAINLESS, 0, 0, 0, length, side * 4, 0, 1.6);
                    }
                }
                default -> {
                    double length = dice.between(45, 80);
                    one.box(Material.STEEL, 0, 0, 0, length, dice.between(9, 15), 2)
                            .box(Material.STEEL, 4, 0, 5, length * 0.9, 9, 2)
                            .disc(Material.STEEL, length * 0.35, 0, 2, 3, 12);
                }
            }
            lot.with(
                    one.harmless(),
                    Pose.turned(dice.angle(), 0, 0).moved(dice.normal(0, 38), dice.normal(0, 28), dice.normal(0, 8)));
        }
        return lot.harmless();
    }

    /// Rolled up or lying in a bow, with a buckle of any outline.
    private Thing belt() {
        var belt = new Assembly("belt with buckle");
        double r = dice.between(32, 60);
        int turns = dice.whole(2, 5);
        double wide = dice.between(20, 42);
        for (int i = 0; i < turns; i++) {
            double outer = r - 5 * i;
            belt.plate(
                    Material.LEATHER,
                    0,
                    wide,
                    ring(0, 0, outer, outer * 0.85, 24),
                    ring(0, 0, outer - 3.2, outer * 0.85 - 3.2, 24));
        }
        var buckle = Contour.free(dice, 0, dice.between(32, 75), wide + dice.between(6, 20), 0.08);
        var metal = dice.pick(Material.ZINC, Material.STEEL, Material.BRASS);
        var plate = new Assembly("buckle");
        if (dice.chance(0.7)) {
            plate.plate(
                    metal,
                    0,
                    dice.between(2, 5),
                    buckle.ring(),
                    buckle.inset(dice.between(4, 8)).ring());
            plate.rod(metal, 2, 0, 0, dice.between(30, 60), 0, 2, 1.8);
        } else {
            plate.plate(metal, 0, dice.between(1.5, 4), buckle.ring());
        }
        belt.with(
                plate.harmless(),
                Pose.turned(dice.angle(), dice.normal(0, 0.4), dice.normal(0, 0.4))
                        .moved(dice.normal(0, 20), dice.normal(0, 20), wide / 2));
        return belt.harmless();
    }

    private Thing hanger() {
        var hanger = new Assembly("coat hanger");
        double half = dice.between(150, 220);
        double drop = dice.between(50, 120);
        var stuff = dice.pick(Material.WOOD, Material.ABS, Material.STEEL);
        double r = stuff == Material.STEEL ? dice.between(1.2, 2.5) : dice.between(5, 10);
        hanger.wire(stuff, 0, r, -half, drop, 0, 0, half, drop);
        hanger.wire(dice.chance(0.5) ? stuff : Material.STEEL, 0, r * 0.7, -half, drop, half, drop);
        double hook = dice.between(12, 22);
        return hanger.wire(
                        Material.STEEL,
                        0,
                        dice.between(1.3, 2.2),
                        0,
                        0,
                        0,
                        -28,
                        hook,
                        -28 - hook * 0.6,
                        hook,
                        -28 - hook * 1.6,
                        0,
                        -28 - 2 * hook,
                        -hook,
                        -28 - 1.7 * hook)
                .harmless();
    }

    /// Tubes with holes or caps that are no barrels: flutes, recorders, whistles, torches, pumps,
    /// telescopic sticks.
    private Thing pipe() {
        boolean flute = dice.chance(0.5);
        var pipe = new Assembly(flute ? "flute" : "torch");
        double length = dice.between(95, 360);
        double r = dice.between(6, 15);
        if (flute) {
            var stuff = dice.pick(Material.WOOD, Material.ABS, Material.BRASS, Material.ZINC);
            boolean metal = stuff == Material.BRASS || stuff == Material.ZINC;
            double bore = metal ? r - dice.between(0.4, 0.8) : r * 0.6;
            pipe.tube(stuff, 0, 0, length, 0, 0, r, bore);
            int holes = dice.whole(5, 9);
            for (int i = 0; i < holes; i++) {
                double x = length * (0.4 + 0.55 * i / holes);
                if (metal) {
                    pipe.disc(stuff, x, 0, r + 2, dice.between(4, 8), 1.6);
                } else {
                    pipe.tube(stuff, x, 0, x + 3, 0, 0, r + 0.8, r);
                }
            }
            if (metal) {
                pipe.rod(stuff, length * 0.3, r + 3, 3, length * 0.95, r + 3, 3, 1.6);
            }
        } else {
            var body = dice.pick(Material.ALUMINIUM, Material.ALUMINIUM, Material.ABS);
            pipe.tube(body, 0, 0, length * 0.7, 0, 0, r, r - 1.5);
            double head = r * dice.between(1.1, 1.9);
            pipe.tube(body, length * 0.7, 0, length * 0.9, 0, 0, head, head - 2)
                    .rod(Material.GLASS, length * 0.88, 0, 0, length * 0.9, 0, 0, head - 2);
            int cells = Math.max(1, (int) (length * 0.6 / 52));
            for (int i = 0; i < cells; i++) {
                pipe.rod(Material.ZINC, 6 + 52 * i, 0, 0, Math.min(length * 0.68, 54 + 52 * i), 0, 0, r - 2);
            }
            pipe.box(Material.CIRCUIT_BOARD, length * 0.74, 0, 0, 1.6, r, r);
        }
        return pipe.harmless();
    }

    /// Pens, pencils and brushes in a case or loose.
    private Thing pens() {
        var lot = new Assembly("pens");
        int n = dice.whole(2, 12);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("pen");
            double length = dice.between(100, 180);
            double r = dice.between(3.4, 6);
            var wall = dice.pick(Material.ABS, Material.ABS, Material.WOOD, Material.ALUMINIUM, Material.BRASS);
            one.tube(wall, 0, 0, length, 0, 0, r, r - 1.2);
            one.rod(dice.pick(Material.BRASS, Material.WATER, Material.ABS), 4, 0, 0, length * 0.8, 0, 0, 1.3);
            one.box(Material.STEEL, length * 0.8, -r - 1, 0, 36, 1, 4);
            double fan = dice.chance(0.8) ? dice.normal(0, 0.1) : dice.angle();
            lot.with(
                    one.harmless(),
                    Pose.turned(fan, 0, 0).moved(dice.normal(0, 9), i * dice.between(6, 11), dice.normal(0, 4)));
        }
        if (dice.chance(0.4)) {
            lot.plate(Material.STEEL, -8, 0.4, rectangle(-10, -8, 180, 90));
        }
        return lot.harmless();
    }
}

package org.smartcustoms.engines.imaging.simulate;

import static org.smartcustoms.engines.imaging.simulate.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;

/// Firearms, their parts and ammunition, in the proportions that photographs and data sheets of common models show.
/// Outer
/// shapes only: nothing here is a working drawing.
final class Firearms {
    private final Dice dice;

    Firearms(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        double which = dice.between(0, 1);
        if (which < 0.6) {
            return pistol();
        }
        return which < 0.88 ? revolver() : longGun();
    }

    /// Self-loading pistol, 105 to 225 mm long.
    Thing pistol() {
        double l = dice.between(105, 225);
        double slideHeight = l * dice.between(0.11, 0.17);
        double width = dice.between(17, 27);
        var frame = dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM, Material.NYLON);
        double rake = dice.between(0.08, 0.4);
        double grip = l * dice.between(0.42, 0.62);
        double gripWidth = l * dice.between(0.2, 0.28);
        var pistol = new Assembly("pistol");
        double x0 = -l / 2;
        double y0 = -l * 0.3;
        // slide, hollow, with ejection port
        double slideEnd = dice.chance(0.35) ? l * dice.between(0.72, 0.9) : l;
        pistol.plate(Material.STEEL, 0, width, rectangle(x0, y0, x0 + slideEnd, y0 + slideHeight));
        pistol.packed(-1)
                .plate(
                        Material.STEEL,
                        0,
                        width * 0.78,
                        rectangle(x0 + l * 0.3, y0 + slideHeight * 0.22, x0 + slideEnd * 0.97, y0 + slideHeight * 1.01))
                .plate(
                        Material.STEEL,
                        width * 0.3,
                        width * 0.5,
                        rectangle(x0 + l * 0.4, y0 - 1, x0 + l * 0.55, y0 + slideHeight * 0.2))
                .packed(1);
        double bore = y0 + slideHeight * 0.45;
        pistol.tube(Material.STEEL, x0 + l * 0.35, bore, x0 + l, bore, 0, dice.between(6, 8), dice.between(2.8, 5.6));
        pistol.rod(
                Material.STEEL,
                x0 + l * 0.4,
                bore + slideHeight * 0.45,
                0,
                x0 + l * 0.9,
                bore + slideHeight * 0.45,
                0,
                2.5);
        // frame with the guard
        double frameTop = y0 + slideHeight;
        double frameHeight = l * dice.between(0.07, 0.12);
        pistol.plate(
                frame,
                0,
                width * 0.92,
                rectangle(x0 + l * 0.03, frameTop, x0 + l * dice.between(0.72, 0.98), frameTop + frameHeight));
        pistol.packed(-1)
                .plate(
                        frame,
                        0,
                        width * 0.74,
                        rectangle(x0 + l * 0.12, frameTop, x0 + l * 0.7, frameTop + frameHeight * 0.8))
                .packed(1);
        guard(pistol, frame, x0 + gripWidth + l * 0.16, frameTop + frameHeight, l * 0.15, l * 0.13);
        // grip with magazine
        double gx = x0 + l * 0.02;
        double gy = frameTop + frameHeight * 0.3;
        double back = grip * rake;
        double[] gripOutline = {
            gx + 2, gy, gx + gripWidth, gy, gx + gripWidth - back, gy + grip, gx - back - 2, gy + grip
        };
        var scales = dice.pick(Material.NYLON, Material.WOOD, Material.NYLON, Material.ALUMINIUM);
        pistol.plate(frame, 0, width * 0.8, gripOutline);
        pistol.packed(-1).plate(frame, 0, width * 0.7, inset(gripOutline, 2)).packed(1);
        pistol.plate(scales, width * 0.48, 5, inset(gripOutline, 4))
                .plate(scales, -width * 0.48, 5, inset(gripOutline, 4));
        if (dice.chance(0.8)) {
            magazine(
                    pistol,
                    gx + gripWidth * 0.5,
                    gy,
                    grip * 1.04,
                    gripWidth * 0.72,
                    width * 0.58,
                    back,
                    dice.chance(0.7) ? dice.whole(3, 8) : 0);
        }
        hammer(pistol, x0, y0 + slideHeight * 0.6, l);
        pistol.box(Material.STEEL, x0 + l * 0.06, y0 - 2, 0, 5, 4, width * 0.5);
        pistol.box(Material.STEEL, x0 + slideEnd * 0.95, y0 - 2, 0, 4, 4, 3);
        return pistol.of(Contraband.FIREARM);
    }

    /// Revolver, barrel 45 to 160 mm.
    Thing revolver() {
        double barrel = dice.between(45, 160);
        double drum = dice.between(16, 22);
        double drumLength = dice.between(32, 44);
        var revolver = new Assembly("revolver");
        var steel = dice.pick(Material.STEEL, Material.STAINLESS, Material.STAINLESS, Material.ALUMINIUM);
        revolver.rod(steel, -drumLength / 2, 0, 0, drumLength / 2, 0, 0, drum);
        boolean loaded = dice.chance(0.6);
        for (int i = 0; i < 6; i++) {
            double y = Math.cos(i * Math.PI / 3) * drum * 0.66;
            double z = Math.sin(i * Math.PI / 3) * drum * 0.66;
            revolver.packed(-1)
                    .rod(steel, -drumLength / 2, y, z, drumLength / 2, y, z, drum * 0.24)
                    .packed(1);
            if (loaded) {
                revolver.rod(Material.BRASS, -drumLength / 2, y, z, drumLength * 0.2, y, z, drum * 0.2);
                revolver.rod(Material.LEAD, drumLength * 0.1, y, z, drumLength * 0.4, y, z, drum * 0.18);
            }
        }
        double top = -drum * 1.15;
        // frame around the drum
        revolver.plate(
                steel,
                0,
                dice.between(10, 14),
                rectangle(-drumLength * 0.9, top - 6, drumLength * 0.75, drum * 1.45),
                rectangle(-drumLength / 2, top, drumLength / 2, drum * 1.1));
        double bore = -drum * 0.66;
        revolver.tube(
                steel,
                drumLength * 0.5,
                bore,
                drumLength * 0.6 + barrel,
                bore,
                0,
                dice.between(8, 10),
                dice.between(3, 5.5));
        if (dice.chance(0.7)) {
            revolver.rod(
                    steel,
                    drumLength * 0.5,
                    bore + 13,
                    0,
                    drumLength * 0.6 + barrel * dice.between(0.5, 0.95),
                    bore + 13,
                    0,
                    5);
        }
        revolver.box(steel, drumLength * 0.6 + barrel * 0.93, bore - 11, 0, 14, 5, 3);
        guard(revolver, steel, drumLength * 0.05, drum * 1.4, 20, 17);
        double grip = dice.between(65, 105);
        double back = grip * dice.between(0.35, 0.65);
        double gx = -drumLength * 0.9;
        double[] outline = {
            gx,
            -drum * 0.6,
            gx + 26,
            drum * 1.2,
            gx + 22 - back * 0.5,
            drum + grip * 0.5,
            gx + 20 - back,
            drum + grip * 0.95,
            gx - 16 - back,
            drum + grip,
            gx - 18 - back * 0.6,
            drum + grip * 0.5,
            gx - 12,
            drum * 0.6
        };
        revolver.plate(steel, 0, 8, outline);
        var scales = dice.pick(Material.WOOD, Material.RUBBER, Material.NYLON);
        revolver.plate(scales, 8, 9, outline).plate(scales, -8, 9, outline);
        hammer(revolver, gx, -drum * 0.8, 150);
        return revolver.of(Contraband.FIREARM);
    }

    /// Carbine, submachine gun or sawn-off, 320 to 820 mm.
    Thing longGun() {
        double l = dice.between(320, 820);
        var gun = new Assembly("long gun");
        double x0 = -l / 2;
        double receiver = l * dice.between(0.25, 0.4);
        double stock = dice.chance(0.5) ? l * dice.between(0.22, 0.32) : 12;
        double height = dice.between(38, 60);
        double width = dice.between(28, 40);
        double rx = x0 + stock;
        gun.shell(Material.STEEL, rx + receiver / 2, 0, 0, receiver, height, width, dice.between(1.5, 3));
        gun.rod(Material.STEEL, rx + receiver * 0.3, -height * 0.15, 0, rx + receiver * 0.75, -height * 0.15, 0, 11);
        gun.tube(
                Material.STEEL,
                rx + receiver * 0.8,
                -height * 0.15,
                x0 + l,
                -height * 0.15,
                0,
                dice.between(8, 12),
                dice.between(3, 8));
        if (dice.chance(0.7)) {
            gun.rod(Material.STEEL, rx + receiver, -height * 0.5, 0, x0 + l * 0.85, -height * 0.5, 0, 7);
        }
        var furniture = dice.pick(Material.WOOD, Material.NYLON);
        gun.box(furniture, rx + receiver * 1.35, 0, 0, receiver * 0.7, height * 0.8, width);
        if (stock > 20) {
            double[] butt = {rx, -height * 0.4, rx, height * 0.35, x0, height * 1.3, x0, -height * 0.1};
            gun.plate(furniture, 0, 32, butt);
        }
        double[] grip = {rx + 8, height / 2, rx + 42, height / 2, rx + 22, height / 2 + 90, rx - 14, height / 2 + 86};
        gun.plate(Material.NYLON, 0, 28, grip);
        guard(gun, Material.STEEL, rx + 66, height / 2, 24, 22);
        if (dice.chance(0.75)) {
            magazine(
                    gun,
                    rx + receiver * 0.7,
                    height / 2,
                    dice.between(90, 210),
                    dice.between(28, 62),
                    24,
                    -dice.between(0, 60),
                    dice.whole(5, 14));
        }
        gun.box(Material.STEEL, x0 + l * 0.95, -height * 0.45, 0, 6, height * 0.5, 4);
        return gun.of(Contraband.FIREARM);
    }

    /// A part, or ammunition.
    Thing part() {
        return switch (dice.whole(0, 6)) {
            case 0 -> {
                var part = new Assembly("barrel");
                double l = dice.between(80, 420);
                part.tube(Material.STEEL, -l / 2, 0, l / 2, 0, 0, dice.between(7, 11), dice.between(2.8, 5));
                part.rod(Material.STEEL, -l / 2, 0, 0, -l / 2 + l * 0.14, 0, 0, dice.between(10, 13));
                yield part.of(Contraband.FIREARM_PART);
            }
            case 1 -> {
                var part = new Assembly("slide");
                double l = dice.between(120, 205);
                double h = dice.between(20, 30);
                double w = dice.between(20, 27);
                part.plate(Material.STEEL, 0, w, rectangle(-l / 2, -h / 2, l / 2, h / 2));
                part.packed(-1)
                        .plate(Material.STEEL, 0, w * 0.64, rectangle(-l * 0.2, -h * 0.28, l * 0.47, h * 0.51))
                        .plate(Material.STEEL, w * 0.3, w * 0.5, rectangle(-l * 0.1, -h * 0.51, l * 0.08, 0))
                        .packed(1);
                yield part.of(Contraband.FIREARM_PART);
            }
            case 2, 3 -> {
                var part = new Assembly("magazine");
                double l = dice.between(90, 210);
                magazine(
                        part,
                        0,
                        -l / 2,
                        l,
                        dice.between(24, 60),
                        dice.between(16, 25),
                        dice.between(-40, 15),
                        dice.whole(0, 12));
                yield part.of(Contraband.FIREARM_PART);
            }
            case 4 -> {
                var box = new Assembly("box of cartridges");
                int rows = dice.whole(4, 6);
                int columns = dice.whole(5, 10);
                double r = dice.between(3, 6);
                double l = dice.between(24, 62);
                box.shell(Material.PAPER, 0, 0, 0, columns * r * 2.3 + 4, rows * r * 2.3 + 4, l + 4, 1);
                for (int i = 0; i < rows * columns; i++) {
                    cartridge(
                            box,
                            Pose.at(
                                    (i % columns - (columns - 1) / 2.0) * r * 2.3,
                                    ((int) (i / (double) columns) - (rows - 1) / 2.0) * r * 2.3,
                                    0),
                            r,
                            l);
                }
                yield box.of(Contraband.FIREARM_PART);
            }
            default -> {
                var heap = new Assembly("loose cartridges");
                double r = dice.between(2.9, 6);
                double l = dice.between(18, 60);
                int n = dice.whole(4, 22);
                double spread = 6 + r * Math.sqrt(n) * 2;
                for (int i = 0; i < n; i++) {
                    var pose = Pose.turned(dice.angle(), Math.PI / 2 + dice.normal(0, 0.4), 0);
                    cartridge(
                            heap,
                            pose.moved(dice.normal(0, spread * 0.6), dice.normal(0, spread * 0.6), dice.between(-8, 8)),
                            r,
                            l);
                }
                yield heap.of(Contraband.FIREARM_PART);
            }
        };
    }

    private void cartridge(Assembly into, Pose pose, double r, double l) {
        var round = new Assembly("cartridge");
        round.rod(Material.BRASS, 0, 0, -l / 2, 0, 0, l * 0.15, r);
        round.packed(-1)
                .rod(Material.BRASS, 0, 0, -l * 0.4, 0, 0, l * 0.15, r * 0.85)
                .packed(1);
        round.rod(Material.SUGAR, 0, 0, -l * 0.4, 0, 0, 0, r * 0.85);
        round.rod(Material.LEAD, 0, 0, 0, 0, 0, l * 0.3, r * 0.8)
                .rod(Material.LEAD, 0, 0, l * 0.3, 0, 0, l / 2, r * 0.45);
        into.with(round.harmless(), pose);
    }

    private void magazine(
            Assembly into, double x, double y, double length, double depth, double width, double back, int rounds) {
        double[] outline = {
            x - depth / 2, y, x + depth / 2, y, x + depth / 2 - back, y + length, x - depth / 2 - back, y + length
        };
        into.plate(Material.STEEL, 0, width, outline)
                .packed(-1)
                .plate(Material.STEEL, 0, width - 2.4, inset(outline, 1.4))
                .packed(1);
        for (int i = 0; i < rounds; i++) {
            double along = (i + 0.7) / Math.max(9, rounds + 1.0);
            double cx = x - back * along;
            double cy = y + length * along;
            into.rod(Material.BRASS, cx - depth * 0.4, cy, 0, cx + depth * 0.1, cy, 0, 4)
                    .rod(Material.LEAD, cx + depth * 0.1, cy, 0, cx + depth * 0.38, cy, 0, 3.6);
        }
        int coils = dice.whole(5, 9);
        for (int i = 0; i < coils; i++) {
            double along = 0.55 + 0.42 * i / coils;
            into.rod(
                    Material.STEEL,
                    x - depth * 0.36 - back * along,
                    y + length * along,
                    0,
                    x + depth * 0.36 - back * along,
                    y + length * (along + 0.03),
                    0,
                    0.9);
        }
        into.box(dice.pick(Material.STEEL, Material.NYLON), x - back, y + length, 0, depth * 1.15, 5, width * 1.1);
    }

    private void guard(Assembly into, Material material, double x, double y, double rx, double ry) {
        into.plate(
                material,
                0,
                dice.between(7, 12),
                ring(x, y + ry * 0.7, rx, ry, 16),
                ring(x, y + ry * 0.7, rx - 3.5, ry - 3.5, 16));
        double[] trigger = {x - 3, y, x + 3, y, x + 5, y + ry * 1.1, x + 2, y + ry * 1.1};
        into.plate(Material.STEEL, 0, 6, trigger);
    }

    private void hammer(Assembly into, double x, double y, double l) {
        double s = l * 0.05;
        into.plate(
                Material.STEEL, 0, 7, new double[] {x - s, y - s, x + s, y, x + s, y + 2 * s, x - s * 0.4, y + 2 * s});
    }

    private static double[] inset(double[] ring, double by) {
        double cx = 0;
        double cy = 0;
        for (int i = 0; i < ring.length; i += 2) {
            cx += ring[i] * 2 / ring.length;
            cy += ring[i + 1] * 2 / ring.length;
        }
        var result = ring.clone();
        for (int i = 0; i < ring.length; i += 2) {
            double distance = Math.hypot(ring[i] - cx, ring[i + 1] - cy);
            double factor = Math.max(0.1, (distance - by) / distance);
            result[i] = cx + (ring[i] - cx) * factor;
            result[i + 1] = cy + (ring[i + 1] - cy) * factor;
        }
        return result;
    }
}

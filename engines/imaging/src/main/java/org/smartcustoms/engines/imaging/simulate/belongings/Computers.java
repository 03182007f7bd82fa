package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Cylinder;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Portable computers and what belongs to them, seen through: keys above boards, cells, fans, heat
/// pipes and drives.
final class Computers {
    private final Dice dice;

    Computers(Dice dice) {
        this.dice = dice;
    }

    /// From subnotebook to desktop replacement, the lid shut.
    Thing laptop() {
        double l = dice.between(255, 385);
        double w = l * dice.between(0.62, 0.74);
        double t = dice.between(12, 30);
        boolean old = t > 19;
        var skin = dice.pick(Material.ALUMINIUM, Material.ABS, Material.ABS);
        var laptop = new Assembly("laptop").shell(skin, 0, 0, 0, l, w, t, dice.between(0.8, 1.6));
        laptop.box(Material.GLASS, 0, 0, t / 2 + 1, l * 0.97, w * 0.95, 1.2)
                .box(skin, 0, 0, t / 2 + 3, l, w, dice.between(0.8, 1.6));
        cells(laptop, l, w, old);
        board(laptop, l, w);
        keyboard(laptop, l * 0.92, w * 0.42, -w * 0.08, t / 2 - 3);
        cooling(laptop, l, w);
        if (old || dice.chance(0.4)) {
            drive(laptop, l * 0.3, w * 0.28);
        }
        if (old && dice.chance(0.6)) {
            double x = -l * 0.31;
            laptop.shell(Material.STEEL, x, w * 0.02, -3, 128, 126, 11, 0.5)
                    .disc(Material.STEEL, x, w * 0.02, -3, 14, 8);
        }
        for (int side = -1; side <= 1; side += 2) {
            double x = side * l * dice.between(0.33, 0.46);
            laptop.rod(Material.STEEL, x - 16, -w * 0.48, 3, x + 16, -w * 0.48, 3, dice.between(2.2, 4))
                    .box(Material.STEEL, x, -w * 0.42, 3, 18, w * 0.1, 1.4)
                    .disc(Material.STEEL, x, w * 0.4, 0, dice.between(6, 10), 4);
            for (int port = 0; port < 4; port++) {
                laptop.shell(Material.STEEL, side * (l / 2 - 8), w * (0.09 * port - 0.3), 0, 14, 13, 6, 0.5);
            }
        }
        return laptop.harmless();
    }

    private void cells(Assembly laptop, double l, double w, boolean old) {
        if (old) {
            int n = dice.whole(3, 4);
            for (int i = 0; i < 2 * n; i++) {
                double x = (i / 2 - (n - 1) / 2.0) * 67;
                double y = w * 0.38 - (i % 2) * 19;
                laptop.rod(Material.LITHIUM_CELL, x - 32, y, 0, x + 32, y, 0, 8.8);
            }
            return;
        }
        int n = dice.whole(2, 6);
        double each = l * 0.86 / n;
        for (int i = 0; i < n; i++) {
            double x = (i - (n - 1) / 2.0) * each;
            laptop.box(Material.LITHIUM_CELL, x, w * 0.3, 0, each * 0.94, w * 0.32, dice.between(4, 6));
        }
    }

    private void board(Assembly laptop, double l, double w) {
        laptop.box(Material.CIRCUIT_BOARD, -l * 0.05, -w * 0.24, 0, l * dice.between(0.6, 0.85), w * 0.38, 1.6);
        int n = dice.whole(18, 40);
        for (int i = 0; i < n; i++) {
            var stuff = dice.pick(Material.STEEL, Material.CERAMIC, Material.COPPER, Material.CIRCUIT_BOARD);
            laptop.box(
                    stuff,
                    l * dice.between(-0.42, 0.36),
                    w * dice.between(-0.43, -0.05),
                    1.5,
                    dice.between(2, 15),
                    dice.between(2, 12),
                    dice.between(0.5, 2));
        }
        for (int i = 0; i < 2; i++) {
            laptop.box(Material.CIRCUIT_BOARD, l * 0.02, -w * (0.12 + i * 0.12), 3, 68, 30, 3);
        }
        if (dice.chance(0.5)) {
            laptop.box(Material.ALUMINIUM, 0, 0, 1, l * 0.95, w * 0.9, dice.between(0.4, 1));
        }
    }

    /// Rows of keys over a plate of thin sheet.
    private void keyboard(Assembly laptop, double l, double w, double y, double z) {
        laptop.box(dice.pick(Material.STEEL, Material.ALUMINIUM), 0, y, z, l, w, dice.between(0.2, 0.5));
        int columns = dice.whole(13, 16);
        for (int i = 0; i < 5 * columns; i++) {
            double x = (i % columns - (columns - 1) / 2.0) * l / columns;
            double at = y + (i / columns - 2) * w / 5;
            laptop.box(Material.ABS, x, at, z + 1.5, l / columns * 0.8, w / 5 * 0.78, 2);
            if (i % 6 == 0) {
                laptop.box(Material.STEEL, x, at, z, l / columns * 0.5, 1, 0.8);
            }
        }
    }

    /// A fan or two, each with a pipe to the processor and a block of fins.
    private void cooling(Assembly laptop, double l, double w) {
        int fans = dice.pick(0, 1, 1, 2);
        for (int i = 0; i < fans; i++) {
            double x = (i == 0 ? 1 : -1) * l * 0.36;
            double y = -w * 0.3;
            double r = dice.between(20, 32);
            laptop.disc(Material.ABS, x, y, 0, r, 6)
                    .hollow(new Cylinder(r - 3, 4), Pose.at(x, y, 0), Material.ABS)
                    .plate(Material.STEEL, 3, 0.5, ring(x, y, r + 4, r + 4, 18), ring(x, y, r * 0.7, r * 0.7, 18))
                    .disc(Material.STEEL, x, y, 0, r * 0.4, 5)
                    .disc(Material.COPPER, x, y, 0, r * 0.25, 3);
            laptop.wire(Material.COPPER, 2, dice.between(1.6, 3), x, y - r, x * 0.6, -w * 0.36, x * 0.2, -w * 0.24);
            for (int fin = 0; fin < 9; fin++) {
                laptop.box(Material.COPPER, x - 18 + fin * 4.5, -w * 0.46, 0, 0.5, 14, 6);
            }
        }
        laptop.box(Material.COPPER, l * 0.05, -w * 0.24, 2.4, 38, 38, dice.between(0.8, 2));
    }

    /// A two-and-a-half-inch drive with its platter, spindle and magnet.
    private void drive(Assembly into, double x, double y) {
        into.shell(Material.ALUMINIUM, x, y, -1, 100, 70, 9, 1.6)
                .disc(Material.ALUMINIUM, x - 14, y, -1, 32, 1.4)
                .disc(Material.STEEL, x - 14, y, -1, 11, 6)
                .box(Material.STEEL, x + 34, y + 20, -1, 26, 20, 5)
                .box(Material.CIRCUIT_BOARD, x, y, -5, 92, 62, 1);
    }

    /// A keyboard by itself, an external drive, or a bare board with its coolers.
    Thing accessory() {
        var thing = new Assembly("computer accessory");
        switch (dice.whole(0, 2)) {
            case 0 -> {
                double l = dice.between(280, 440);
                thing.plate(Material.ABS, 0, 4, rounded(l, 130, 8));
                keyboard(thing, l * 0.95, 105, 0, 3);
                thing.rod(Material.LITHIUM_CELL, -l * 0.4, -60, 0, -l * 0.28, -60, 0, 7);
            }
            case 1 -> {
                thing.shell(dice.pick(Material.ABS, Material.ALUMINIUM), 0, 0, 0, 124, 82, 16, 1.6);
                drive(thing, 0, 0);
            }
            default -> {
                double l = dice.between(110, 250);
                double w = dice.between(80, 180);
                thing.box(Material.CIRCUIT_BOARD, 0, 0, 0, l, w, 1.6);
                for (int i = 0; i < 28; i++) {
                    thing.box(
                            dice.pick(Material.ALUMINIUM, Material.STEEL, Material.COPPER, Material.CERAMIC),
                            l * dice.between(-0.46, 0.46),
                            w * dice.between(-0.46, 0.46),
                            4,
                            dice.between(3, 26),
                            dice.between(3, 18),
                            dice.between(1, 12));
                }
            }
        }
        return thing.harmless();
    }
}

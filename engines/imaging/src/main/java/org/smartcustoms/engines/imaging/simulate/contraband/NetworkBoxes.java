package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Telecommunication equipment that is no telephone: banks of SIM cards, boxes of modules in rows,
/// modems and dongles in quantity, jammers without aerials outside, packs of many cells.
final class NetworkBoxes {
    private final Dice dice;

    NetworkBoxes(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 8)) {
            case 0, 1 -> modules();
            case 2 -> simBank();
            case 3, 4 -> dongles();
            case 5 -> jammer();
            default -> cellPack();
        };
    }

    /// A case of metal with the same module again and again on its boards, a fan, a power supply,
    /// sockets.
    private Thing modules() {
        var box = new Assembly("module rack");
        double length = dice.between(140, 420);
        double width = dice.between(100, 260);
        double high = dice.between(30, 70);
        box.shell(
                dice.pick(Material.ALUMINIUM, Material.STEEL, Material.ABS),
                0,
                0,
                0,
                length,
                width,
                high,
                dice.between(0.8, 2));
        boolean supply = dice.chance(0.6);
        double from = supply ? -length * 0.22 : -length * 0.46;
        int columns = dice.whole(2, Math.max(3, (int) ((length * 0.46 - from) / 26)));
        int rows = dice.whole(1, Math.max(1, (int) (width / 52)));
        double pitch = (length * 0.46 - from) / columns;
        double deep = width * 0.88 / rows;
        box.box(Material.CIRCUIT_BOARD, 0, 0, -high * 0.25, length * 0.94, width * 0.92, 1.6);
        boolean upright = dice.chance(0.4);
        for (int i = 0; i < columns * rows; i++) {
            double x = from + (i % columns + 0.5) * pitch;
            double y = (i / columns - (rows - 1) / 2.0) * deep;
            if (upright) {
                box.box(Material.CIRCUIT_BOARD, x, y, 0, 1.4, deep * 0.85, high * 0.7)
                        .box(Material.STEEL, x + 2, y, 0, 2.4, deep * 0.4, high * 0.4);
            } else {
                box.box(Material.CIRCUIT_BOARD, x, y, 0, pitch * 0.82, deep * 0.8, 1.2)
                        .box(Material.STEEL, x, y - deep * 0.12, 2, pitch * 0.66, deep * 0.4, 1)
                        .box(Material.STEEL, x, y + deep * 0.25, 2, pitch * 0.5, deep * 0.18, 0.6);
            }
            box.disc(Material.BRASS, x, y + deep * 0.42, 0, 1.8, 5);
        }
        if (supply) {
            double x = -length * 0.36;
            box.shell(Material.STEEL, x, 0, 0, length * 0.2, width * 0.6, high * 0.8, 0.8)
                    .box(Material.COPPER, x, width * 0.1, 0, 24, 22, 18)
                    .rod(Material.ALUMINIUM, x, -width * 0.15, -8, x, -width * 0.15, 12, 8);
        }
        if (dice.chance(0.4)) {
            double x = length * dice.between(-0.35, 0.35);
            box.disc(Material.COPPER, x, width * 0.36, 0, 10, 8)
                    .plate(Material.ABS, 0, 10, rounded(38, 38, 4), rounded(30, 30, 14));
        }
        for (int i = 0; i < dice.whole(1, 6); i++) {
            box.box(Material.STEEL, length * (0.4 - 0.09 * i), -width * 0.46, 0, 15, 16, 13);
        }
        return box.of(Contraband.TELECOM);
    }

    /// Trays of card holders: rows of small sprung contacts, each with its card.
    private Thing simBank() {
        var bank = new Assembly("SIM bank");
        int columns = dice.whole(4, 16);
        int rows = dice.whole(2, 8);
        double pitch = dice.between(16, 22);
        double deep = dice.between(20, 32);
        double length = columns * pitch + 24;
        double width = rows * deep + 24;
        double high = dice.between(14, 44);
        bank.shell(
                dice.pick(Material.ALUMINIUM, Material.STEEL, Material.ABS),
                0,
                0,
                0,
                length,
                width,
                high,
                dice.between(0.8, 1.6));
        bank.box(Material.CIRCUIT_BOARD, 0, 0, 0, length - 8, width - 8, 1.6);
        double full = dice.between(0.3, 1);
        for (int i = 0; i < columns * rows; i++) {
            double x = (i % columns - (columns - 1) / 2.0) * pitch;
            double y = (i / columns - (rows - 1) / 2.0) * deep;
            bank.box(Material.STEEL, x, y, 2, pitch * 0.72, deep * 0.6, 0.5);
            if (dice.chance(full)) {
                bank.box(Material.PVC, x, y - 3, 3, 15, 25 * Math.min(1, deep / 27), 0.8)
                        .box(Material.COPPER, x, y, 3, 10, 9, 0.3);
            }
        }
        return bank.of(Contraband.TELECOM);
    }

    /// One kind of stick or pocket modem, in rows, in a heap or plugged into a hub.
    private Thing dongles() {
        var lot = new Assembly("modems in quantity");
        double length = dice.between(55, 105);
        double width = dice.between(22, 62);
        double thick = dice.between(8, 15);
        boolean pocket = width > 44;
        var one = new Assembly("modem");
        one.plate(Material.ABS, 0, thick, rounded(length, width, 6), rounded(length - 3, width - 3, 5));
        one.box(Material.ABS, 0, 0, thick / 2, length - 3, width - 3, 1)
                .box(Material.ABS, 0, 0, -thick / 2, length - 3, width - 3, 1);
        one.box(Material.CIRCUIT_BOARD, 0, 0, 0, length * 0.9, width * 0.85, 1.2)
                .box(
                        Material.STEEL,
                        length * 0.1,
                        0,
                        2,
                        length * dice.between(0.25, 0.4),
                        width * dice.between(0.5, 0.75),
                        0.8)
                .box(Material.STEEL, -length * 0.25, 0, 2, 15, Math.min(width * 0.7, 26), 0.6);
        if (pocket) {
            one.box(Material.LITHIUM_CELL, -length * 0.1, 0, -2, length * 0.5, width * 0.7, 5);
        } else {
            one.shell(Material.STEEL, length / 2 + 8, 0, 0, 18, 12, 4.5, 0.5)
                    .box(Material.ABS, length / 2 + 8, -1, 0, 14, 10, 2);
        }
        var modem = one.harmless();
        int n = dice.whole(4, pocket ? 10 : 18);
        int columns = n > 8 ? dice.whole(2, 3) : dice.whole(1, 3);
        boolean heap = dice.chance(0.35);
        for (int i = 0; i < n; i++) {
            if (heap) {
                double spread = Math.sqrt(n) * width * 0.5;
                lot.with(
                        modem,
                        Pose.turned(dice.angle(), 0, 0)
                                .moved(dice.normal(0, spread), dice.normal(0, spread), dice.normal(0, 14)));
            } else {
                double x = (i % columns - (columns - 1) / 2.0) * (length + 24);
                double y = (i / columns - n / columns / 2.0) * (width + 3);
                lot.with(modem, Pose.at(x + dice.normal(0, 1), y, 0));
            }
        }
        return lot.of(Contraband.TELECOM);
    }

    /// A brick of aluminium with fins, power stages in a row, fans and flat aerials within.
    private Thing jammer() {
        var box = new Assembly("signal jammer");
        double length = dice.between(120, 300);
        double width = dice.between(80, 190);
        double high = dice.between(32, 60);
        box.shell(Material.ALUMINIUM, 0, 0, 0, length, width, high, dice.between(2, 4));
        int fins = dice.whole(6, 16);
        for (int i = 0; i < fins; i++) {
            double y = ((i + 0.5) / fins - 0.5) * width * 0.9;
            box.box(Material.ALUMINIUM, 0, y, high * 0.35, length * 0.9, 1.8, high * 0.25);
        }
        int bands = dice.whole(3, 8);
        for (int i = 0; i < bands; i++) {
            double x = ((i + 0.5) / bands - 0.5) * length * 0.86;
            box.box(Material.CIRCUIT_BOARD, x, 0, 0, length * 0.7 / bands, width * 0.5, 1.6)
                    .box(Material.COPPER, x, width * 0.12, 1, length * 0.4 / bands, 16, 3)
                    .box(Material.STEEL, x, -width * 0.12, 1, length * 0.5 / bands, 14, 1.6)
                    .box(Material.COPPER, x, -width * 0.36, 0, length * 0.6 / bands, width * 0.18, 0.6)
                    .rod(Material.BRASS, x, -width * 0.26, 0, x, -width * 0.2, 0, 3);
        }
        if (dice.chance(0.6)) {
            box.box(Material.LITHIUM_CELL, 0, width * 0.34, -high * 0.2, length * 0.7, width * 0.2, high * 0.4);
        }
        box.disc(Material.COPPER, length * 0.38, width * 0.36, 0, 9, 9)
                .box(Material.BRASS, -length * 0.4, width * 0.47, 0, 12, 9, 9);
        return box.of(Contraband.TELECOM);
    }

    /// Round or flat cells in rows, welded with strips, in a case with a board.
    private Thing cellPack() {
        var pack = new Assembly("power bank of many cells");
        double r = dice.pick(9.1, 9.1, 10.6, 7.1);
        double cell = r > 10 ? 70 : r > 8 ? 65 : 50;
        int columns = dice.whole(1, 3);
        int rows = dice.whole(2, 8);
        boolean upright = dice.chance(0.3);
        double l = upright ? 2.1 * r : cell + 2;
        double length = columns * (upright ? 2 : 1) * l + dice.between(14, 30);
        double width = rows * 2.1 * r + 6;
        double thick = upright ? cell + 5 : 2 * r + 6;
        pack.shell(
                dice.pick(Material.ABS, Material.ABS, Material.ALUMINIUM),
                0,
                0,
                0,
                length,
                width,
                thick,
                dice.between(1.5, 2.5));
        int across = upright ? 2 * columns : columns;
        for (int i = 0; i < across * rows; i++) {
            double x = (i % across - (across - 1) / 2.0) * l - 4;
            double y = (i / across - (rows - 1) / 2.0) * 2.1 * r;
            double dx = upright ? 0 : cell / 2;
            double dz = upright ? cell / 2 : 0;
            pack.rod(Material.LITHIUM_CELL, x - dx, y, -dz, x + dx, y, dz, r - 0.4)
                    .rod(Material.STEEL, x - dx, y, -dz, x - dx * 0.97, y, -dz * 0.97, r)
                    .rod(Material.STEEL, x + dx * 0.95, y, dz * 0.95, x + dx, y, dz, r * 0.7);
        }
        pack.box(Material.CIRCUIT_BOARD, length / 2 - 9, 0, 0, 14, width * 0.85, 1.6);
        for (int i = 0; i < dice.whole(1, 4); i++) {
            pack.box(Material.STEEL, length / 2 - 8, width * (0.35 - 0.22 * i), 3, 14, 13, 6);
        }
        pack.box(Material.COPPER, length / 2 - 10, -width * 0.35, 2, 8, 8, 5);
        return pack.of(Contraband.TELECOM);
    }
}

package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Gateways between the mobile network and others repeat one module or one card holder many times,
/// which is what gives them away.
final class GatewayBoxes {
    private final Dice dice;

    GatewayBoxes(Dice dice) {
        this.dice = dice;
    }

    /// A case of metal with the same module again and again on its boards, a fan, a power supply,
    /// sockets.
    Thing modules() {
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
            module(box, x, y, pitch, deep, high, upright);
            box.disc(Material.BRASS, x, y + deep * 0.42, 0, 1.8, 5);
        }
        if (supply) {
            supply(box, length, width, high);
        }
        if (dice.chance(0.4)) {
            fan(box, length, width);
        }
        for (int i = 0; i < dice.whole(1, 6); i++) {
            box.box(Material.STEEL, length * (0.4 - 0.09 * i), -width * 0.46, 0, 15, 16, 13);
        }
        return box.of(Contraband.TELECOM);
    }

    private static void module(
            Assembly box, double x, double y, double pitch, double deep, double high, boolean upright) {
        if (upright) {
            box.box(Material.CIRCUIT_BOARD, x, y, 0, 1.4, deep * 0.85, high * 0.7)
                    .box(Material.STEEL, x + 2, y, 0, 2.4, deep * 0.4, high * 0.4);
        } else {
            box.box(Material.CIRCUIT_BOARD, x, y, 0, pitch * 0.82, deep * 0.8, 1.2)
                    .box(Material.STEEL, x, y - deep * 0.12, 2, pitch * 0.66, deep * 0.4, 1)
                    .box(Material.STEEL, x, y + deep * 0.25, 2, pitch * 0.5, deep * 0.18, 0.6);
        }
    }

    private static void supply(Assembly box, double length, double width, double high) {
        double x = -length * 0.36;
        box.shell(Material.STEEL, x, 0, 0, length * 0.2, width * 0.6, high * 0.8, 0.8)
                .box(Material.COPPER, x, width * 0.1, 0, 24, 22, 18)
                .rod(Material.ALUMINIUM, x, -width * 0.15, -8, x, -width * 0.15, 12, 8);
    }

    private void fan(Assembly box, double length, double width) {
        double x = length * dice.between(-0.35, 0.35);
        box.disc(Material.COPPER, x, width * 0.36, 0, 10, 8)
                .plate(Material.ABS, 0, 10, rounded(38, 38, 4), rounded(30, 30, 14));
    }

    /// Trays of card holders: rows of small sprung contacts, each with its card.
    Thing simBank() {
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
}

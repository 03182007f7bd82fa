package org.smartcustoms.engines.imaging.simulate.contraband;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Telephones of any build: with keys, folded, slid open, for satellites, cordless on their bases, as
/// wide as a tablet; one, or many of one kind in rows, layers and cartons.
final class Handsets {
    private final Dice dice;

    Handsets(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 8)) {
            case 0, 1 -> alone(keyed());
            case 2 -> tablet();
            case 3 -> satellite();
            case 4 -> cordless();
            default -> lot();
        };
    }

    private static Thing alone(Thing phone) {
        return new Assembly(phone.name()).with(phone, Pose.ORIGIN).of(Contraband.TELECOM);
    }

    /// Two halves on a hinge or a rail, or one body; keys, a small screen, a battery that comes out.
    private Thing keyed() {
        double length = dice.between(82, 135);
        double width = dice.between(38, 60);
        double thick = dice.between(9, 18);
        return switch (dice.whole(0, 2)) {
            case 0 -> {
                var phone = new Assembly("phone with keys");
                body(phone, length, width, thick, true);
                keys(phone, length, width, thick);
                yield phone.harmless();
            }
            case 1 -> {
                var phone = new Assembly("flip phone");
                var lower = new Assembly("lower half");
                body(lower, length * 0.8, width, thick * 0.7, true);
                keys(lower, length, width, thick * 0.7);
                var upper = new Assembly("upper half");
                body(upper, length * 0.8, width, thick * 0.5, false);
                boolean open = dice.chance(0.5);
                double shift = open ? length * 0.83 : 0;
                phone.with(lower.harmless(), Pose.ORIGIN)
                        .with(upper.harmless(), Pose.at(shift, 0, thick * 0.65))
                        .rod(Material.STEEL, length * 0.41, -width * 0.4, 4, length * 0.41, width * 0.4, 4, 2);
                yield phone.harmless();
            }
            default -> {
                var phone = new Assembly("slider phone");
                var lower = new Assembly("lower half");
                body(lower, length, width, thick * 0.6, true);
                keys(lower, length, width, thick * 0.6);
                var upper = new Assembly("upper half");
                body(upper, length, width, thick * 0.5, false);
                phone.with(lower.harmless(), Pose.ORIGIN)
                        .with(upper.harmless(), Pose.at(length * dice.between(0, 0.45), 0, thick * 0.6));
                yield phone.harmless();
            }
        };
    }

    /// A shell with board, shields and screen.
    private void body(Assembly phone, double length, double width, double thick, boolean battery) {
        var shell = dice.pick(Material.ABS, Material.ABS, Material.ALUMINIUM);
        phone.plate(shell, 0, thick, rounded(length, width, 10), rounded(length - 4, width - 4, 8));
        phone.box(Material.ABS, 0, 0, thick / 2 - 0.5, length - 4, width - 4, 1)
                .box(Material.ABS, 0, 0, 0.5 - thick / 2, length - 4, width - 4, 1);
        phone.box(Material.CIRCUIT_BOARD, length * dice.between(-0.05, 0.05), 0, 0, length * 0.85, width * 0.82, 1.1);
        phone.box(Material.GLASS, length * 0.22, 0, thick * 0.3, length * dice.between(0.3, 0.5), width * 0.75, 1.4);
        if (battery) {
            double along = length * dice.between(0.35, 0.5);
            phone.box(
                    Material.LITHIUM_CELL,
                    -length * 0.18,
                    0,
                    -thick * 0.2,
                    along,
                    width * dice.between(0.6, 0.85),
                    thick * 0.35);
        }
        for (int i = 0; i < dice.whole(2, 5); i++) {
            phone.box(
                    Material.STEEL,
                    length * dice.between(-0.35, 0.38),
                    width * dice.between(-0.25, 0.25),
                    1,
                    dice.between(8, 24),
                    dice.between(7, 18),
                    0.5);
        }
        phone.disc(Material.STEEL, length * 0.42, 0, 0, dice.between(3, 7), 3)
                .disc(Material.COPPER, -length * 0.42, width * 0.25, 0, 4, 3);
    }

    private void keys(Assembly phone, double length, double width, double thick) {
        for (int i = 0; i < 12; i++) {
            double x = -length * (0.05 + 0.1 * (i / 3));
            double y = (i % 3 - 1) * width * 0.27;
            phone.disc(dice.chance(0.5) ? Material.STEEL : Material.ABS, x, y, thick / 2, 3, 0.8);
        }
    }

    /// Much glass, two to four flat cells side by side, little board.
    private Thing tablet() {
        var tablet = new Assembly("tablet");
        int n = dice.pick(1, 1, 1, 2, 3);
        double length = dice.between(175, 290);
        double width = length * dice.between(0.56, 0.76);
        double thick = dice.between(6, 11);
        int cells = dice.whole(2, 4);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("tablet");
            one.plate(
                    dice.pick(Material.ALUMINIUM, Material.ABS),
                    0,
                    thick,
                    rounded(length, width, 12),
                    rounded(length - 5, width - 5, 9));
            one.box(Material.GLASS, 0, 0, thick / 2 - 0.6, length - 5, width - 5, 1.2)
                    .box(Material.ALUMINIUM, 0, 0, 0.5 - thick / 2, length - 5, width - 5, 0.8);
            for (int cell = 0; cell < cells; cell++) {
                double x = length * 0.6 * ((cell + 0.5) / cells - 0.5) - length * 0.08;
                one.box(Material.LITHIUM_CELL, x, 0, 0, length * 0.55 / cells, width * 0.72, thick * 0.45);
            }
            one.box(Material.CIRCUIT_BOARD, length * 0.37, 0, 0, length * 0.14, width * 0.85, 1.1);
            for (int shield = 0; shield < 4; shield++) {
                one.box(
                        Material.STEEL,
                        length * dice.between(0.33, 0.42),
                        width * dice.between(-0.35, 0.35),
                        1,
                        20,
                        16,
                        0.5);
            }
            tablet.with(one.harmless(), Pose.at(dice.normal(0, 4), dice.normal(0, 4), i * (thick + 2)));
        }
        return tablet.of(Contraband.TELECOM);
    }

    /// A handset as thick as a fist with an aerial like a finger that swings along its side.
    private Thing satellite() {
        var phone = new Assembly("satellite phone");
        double length = dice.between(125, 170);
        double width = dice.between(50, 65);
        double thick = dice.between(24, 38);
        body(phone, length, width, thick, true);
        keys(phone, length, width, thick);
        double reach = dice.between(95, 150);
        double angle = dice.chance(0.6) ? Math.PI : dice.between(0.5, 2.6);
        double x = length / 2 - 8;
        double y = width / 2 + 8;
        double dx = reach * Math.cos(angle);
        double dy = reach * Math.abs(Math.sin(angle));
        double r = dice.between(7.5, 11);
        phone.rod(Material.ABS, x, y, 0, x + dx, y + dy, 0, r)
                .packed(-1)
                .rod(Material.ABS, x, y, 0, x + 0.97 * dx, y + 0.97 * dy, 0, r - 1.6)
                .packed(1);
        for (int i = 0; i < 9; i++) {
            double along = 0.15 + 0.09 * i;
            phone.disc(Material.COPPER, x + along * dx, y + along * dy, 0, r * 0.55, 0.6);
        }
        phone.rod(Material.CERAMIC, x + 0.2 * dx, y + 0.2 * dy, 0, x + 0.9 * dx, y + 0.9 * dy, 0, r * 0.5);
        return phone.of(Contraband.TELECOM);
    }

    /// Cordless handsets in or beside their bases.
    private Thing cordless() {
        var set = new Assembly("cordless phones");
        int n = dice.whole(1, 3);
        for (int i = 0; i < n; i++) {
            double length = dice.between(135, 175);
            double width = dice.between(42, 54);
            double thick = dice.between(20, 28);
            double y = i * dice.between(80, 115);
            var phone = new Assembly("handset");
            body(phone, length, width, thick, false);
            keys(phone, length, width, thick);
            for (int cell = -1; cell <= 1; cell += 2) {
                phone.rod(Material.ZINC, -length * 0.3, cell * 7, -5, -length * 0.3 + 44, cell * 7, -5, 5);
            }
            set.with(phone.harmless(), Pose.turned(dice.normal(0, 0.1), 0, 0).moved(dice.between(20, 60), y, 12));
            double base = dice.between(75, 110);
            var foot = new Assembly("base");
            foot.plate(Material.ABS, 0, 34, rounded(base, base * 0.85, 12), rounded(base - 5, base * 0.85 - 5, 10));
            foot.box(Material.CIRCUIT_BOARD, 0, 0, 0, base * 0.8, base * 0.65, 1.6)
                    .box(Material.COPPER, base * 0.2, -10, 0, 18, 16, 14)
                    .box(Material.STEEL, -base * 0.35, 10, 0, 14, 14, 10);
            set.with(foot.harmless(), Pose.at(-length * 0.4, y, -14));
        }
        return set.of(Contraband.TELECOM);
    }

    /// Many of one kind: in rows, in layers, on edge, a little out of line or in cells of card.
    private Thing lot() {
        var lot = new Assembly("lot of phones");
        Thing one = dice.chance(0.45) ? keyed() : flat();
        double[] extent = one.extent(Pose.ORIGIN);
        double l = extent[1] - extent[0];
        double w = extent[3] - extent[2];
        boolean edge = dice.chance(0.4);
        int columns = dice.whole(1, Math.max(1, (int) (380 / l)));
        double across = edge ? dice.between(13, 22) : w + dice.between(1, 9);
        int rows = dice.whole(2, Math.max(2, (int) Math.min(9, 320 / across)));
        int layers = edge ? dice.pick(1, 1, 2) : dice.whole(1, 3);
        double untidy = dice.chance(0.4) ? dice.between(1, 7) : 0.4;
        double missing = dice.chance(0.3) ? dice.between(0, 0.3) : 0;
        for (int i = 0; i < Math.min(36, columns * rows * layers); i++) {
            if (i > 1 && dice.chance(missing)) {
                continue;
            }
            double x = (i % columns - (columns - 1) / 2.0) * (l + 4) - (extent[0] + extent[1]) / 2;
            double y = (i / columns % rows - (rows - 1) / 2.0) * across;
            double z = (i / columns / rows - (layers - 1) / 2.0) * (edge ? w + 3 : 16);
            double turned = dice.normal(0, untidy * 0.012) + (dice.chance(0.15) ? Math.PI : 0);
            lot.with(one, Pose.turned(turned, 0, edge ? Math.PI / 2 : 0).moved(x + dice.normal(0, untidy), y, z));
        }
        if (dice.chance(0.4)) {
            for (int i = 0; i <= rows; i++) {
                lot.box(Material.PAPER, 0, (i - rows / 2.0) * across, 0, columns * (l + 4), 1, layers * 14);
            }
        }
        return lot.of(Contraband.TELECOM);
    }

    /// A flat telephone of glass, whose board, cell and cameras lie in another place in every make.
    private Thing flat() {
        var phone = new Assembly("phone");
        double length = dice.between(100, 172);
        double width = length * dice.between(0.44, 0.54);
        double thick = dice.between(6.5, 11);
        phone.plate(
                dice.pick(Material.ALUMINIUM, Material.ABS, Material.STAINLESS),
                0,
                thick,
                rounded(length, width, dice.between(4, 16)),
                rounded(length - 4, width - 4, 6));
        phone.box(Material.GLASS, 0, 0, thick / 2 - 0.5, length - 4, width - 4, 0.8)
                .box(dice.pick(Material.GLASS, Material.ABS), 0, 0, 0.5 - thick / 2, length - 4, width - 4, 0.8);
        double cell = length * dice.between(0.4, 0.65);
        double at = dice.between(-0.2, 0.02) * length;
        boolean beside = dice.chance(0.5);
        double deep = width * (beside ? dice.between(0.45, 0.6) : dice.between(0.75, 0.88));
        double side = beside ? (width - 6 - deep) / 2 * dice.pick(-1, 1) : 0;
        phone.box(Material.LITHIUM_CELL, at, side, 0, cell, deep, thick * 0.5);
        phone.box(Material.CIRCUIT_BOARD, at + cell / 2 + length * 0.11, 0, 0, length * 0.2, width * 0.85, 1.2);
        for (int i = 0; i < dice.whole(3, 7); i++) {
            phone.box(
                    Material.STEEL,
                    at + cell / 2 + length * dice.between(0.04, 0.18),
                    width * dice.between(-0.35, 0.35),
                    1,
                    dice.between(6, 18),
                    dice.between(5, 15),
                    0.5);
        }
        for (int i = 0; i < dice.whole(1, 4); i++) {
            phone.disc(
                    Material.COPPER,
                    length * 0.42 - 12 * (i / 2),
                    width * (0.3 - 0.25 * (i % 2)),
                    0,
                    dice.between(2.5, 5),
                    4);
        }
        return phone.harmless();
    }
}

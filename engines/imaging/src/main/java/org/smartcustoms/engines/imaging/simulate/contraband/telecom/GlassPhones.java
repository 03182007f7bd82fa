package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Telephones and tablets that are mostly a pane of glass over flat cells.
final class GlassPhones {
    private final Dice dice;

    GlassPhones(Dice dice) {
        this.dice = dice;
    }

    /// A flat telephone of glass, whose board, cell and cameras lie in another place in every make.
    Thing phone() {
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
        cameras(phone, length, width);
        return phone.harmless();
    }

    private void cameras(Assembly phone, double length, double width) {
        for (int i = 0; i < dice.whole(1, 4); i++) {
            phone.disc(
                    Material.COPPER,
                    length * 0.42 - 12 * (i / 2),
                    width * (0.3 - 0.25 * (i % 2)),
                    0,
                    dice.between(2.5, 5),
                    4);
        }
    }

    /// Much glass, two to four flat cells side by side, little board.
    Thing tablet() {
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
}

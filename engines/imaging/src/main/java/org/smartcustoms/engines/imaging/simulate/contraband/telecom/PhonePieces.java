package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// Pieces that telephones with keys share, whatever network they speak to.
final class PhonePieces {
    private final Dice dice;

    PhonePieces(Dice dice) {
        this.dice = dice;
    }

    /// A shell with board, shields and screen.
    void body(Assembly phone, double length, double width, double thick, boolean battery) {
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

    void keys(Assembly phone, double length, double width, double thick) {
        for (int i = 0; i < 12; i++) {
            double x = -length * (0.05 + 0.1 * (i / 3));
            double y = (i % 3 - 1) * width * 0.27;
            phone.disc(dice.chance(0.5) ? Material.STEEL : Material.ABS, x, y, thick / 2, 3, 0.8);
        }
    }
}

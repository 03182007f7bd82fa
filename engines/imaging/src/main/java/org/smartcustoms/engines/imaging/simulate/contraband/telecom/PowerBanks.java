package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Power banks of many cells are mostly lithium, in rows or upright like bottles in a crate.
final class PowerBanks {
    private final Dice dice;

    PowerBanks(Dice dice) {
        this.dice = dice;
    }

    /// Round or flat cells in rows, welded with strips, in a case with a board.
    Thing any() {
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

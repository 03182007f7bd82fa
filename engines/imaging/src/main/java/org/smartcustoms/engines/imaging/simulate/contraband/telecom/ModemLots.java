package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Modems are told from personal ones by their number: one kind, many times over.
final class ModemLots {
    private final Dice dice;

    ModemLots(Dice dice) {
        this.dice = dice;
    }

    /// One kind of stick or pocket modem, in rows, in a heap or plugged into a hub.
    Thing any() {
        var lot = new Assembly("modems in quantity");
        double length = dice.between(55, 105);
        double width = dice.between(22, 62);
        double thick = dice.between(8, 15);
        boolean pocket = width > 44;
        var modem = modem(length, width, thick, pocket);
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

    private Thing modem(double length, double width, double thick, boolean pocket) {
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
        return one.harmless();
    }
}

package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Telecommunication equipment that is neither a telephone nor full of SIM cards: gateways and jammers with several
/// aerials, cordless and satellite handsets with one.
final class Wireless {
    private final Dice dice;

    Wireless(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return dice.chance(0.5) ? gateway() : handset();
    }

    /// A box of boards and shields, aerials in a row along one side.
    private Thing gateway() {
        var box = new Assembly("gateway");
        double l = dice.between(110, 260);
        double w = dice.between(70, 170);
        double h = dice.between(24, 45);
        box.shell(dice.pick(Material.ABS, Material.ALUMINIUM, Material.STEEL), 0, 0, 0, l, w, h, dice.between(1, 2.4));
        box.box(Material.CIRCUIT_BOARD, 0, 0, 0, l * 0.92, w * 0.88, 1.6);
        int shields = dice.whole(3, 9);
        for (int i = 0; i < shields; i++) {
            double x = dice.between(-0.4, 0.4) * l;
            double y = dice.between(-0.38, 0.38) * w;
            box.box(Material.STEEL, x, y, 2, dice.between(12, 30), dice.between(10, 26), dice.between(0.5, 2));
        }
        if (dice.chance(0.5)) {
            box.box(Material.ALUMINIUM, 0, 0, 6, l * dice.between(0.3, 0.7), w * dice.between(0.3, 0.6), h * 0.3);
        }
        if (dice.chance(0.4)) {
            box.box(Material.LITHIUM_CELL, -l * 0.2, w * 0.2, -h * 0.2, l * 0.4, w * 0.4, h * 0.35);
        }
        int aerials = dice.whole(2, 8);
        double reach = dice.between(40, 190);
        double lean = dice.chance(0.6) ? 0 : dice.normal(0, 0.35);
        for (int i = 0; i < aerials; i++) {
            double x = (i - (aerials - 1) / 2.0) * l * 0.85 / Math.max(1, aerials - 1);
            aerial(box, x, -w / 2, x + lean * reach, -w / 2 - reach, dice.between(3.5, 6.5));
        }
        return box.of(Contraband.TELECOM);
    }

    /// A handset with keys and screen, its aerial beside the axis.
    private Thing handset() {
        var set = new Assembly("wireless handset");
        double l = dice.between(110, 190);
        double w = dice.between(44, 72);
        double t = dice.between(22, 42);
        set.plate(Material.ABS, 0, t, Outlines.rounded(l, w, 12), Outlines.rounded(l - 5, w - 5, 10));
        set.plate(Material.ABS, t / 2, 2, Outlines.rounded(l, w, 12))
                .plate(Material.ABS, -t / 2, 2, Outlines.rounded(l, w, 12));
        set.box(Material.CIRCUIT_BOARD, 0, 0, t * 0.2, l * 0.9, w * 0.82, 1.6);
        double battery = l * dice.between(0.3, 0.55);
        set.box(
                Material.LITHIUM_CELL,
                (battery - l) / 2 + 8,
                0,
                -t * 0.2,
                battery,
                w * dice.between(0.6, 0.85),
                t * 0.35);
        set.box(Material.GLASS, l * 0.2, 0, t * 0.4, l * 0.22, w * 0.7, 1.5);
        set.disc(Material.STEEL, l * dice.between(0.36, 0.42), 0, t * 0.3, dice.between(7, 14), 4);
        int shields = dice.whole(2, 5);
        for (int i = 0; i < shields; i++) {
            set.box(
                    Material.STEEL,
                    l * dice.between(-0.1, 0.4),
                    w * dice.between(-0.3, 0.3),
                    t * 0.25,
                    dice.between(8, 24),
                    dice.between(8, 20),
                    0.6);
        }
        double x = l / 2 - 6;
        double y = w * dice.pick(-0.36, 0.36);
        aerial(set, x, y, x + dice.between(50, 170), y, dice.between(4, 8));
        return set.of(Contraband.TELECOM);
    }

    private static void aerial(Assembly into, double x1, double y1, double x2, double y2, double radius) {
        into.rod(Material.COPPER, x1, y1, 0, x2, y2, 0, 1.1)
                .rod(Material.RUBBER, x1, y1, 0, x2, y2, 0, radius)
                .rod(Material.BRASS, x1, y1, 0, x1 + (x2 - x1) * 0.08, y1 + (y2 - y1) * 0.08, 0, radius);
    }
}

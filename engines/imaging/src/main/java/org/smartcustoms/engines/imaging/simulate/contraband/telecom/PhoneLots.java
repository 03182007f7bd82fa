package org.smartcustoms.engines.imaging.simulate.contraband.telecom;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Telephones in quantity are packed by hand: their rows are not quite straight and not quite full.
final class PhoneLots {
    private final Dice dice;

    PhoneLots(Dice dice) {
        this.dice = dice;
    }

    /// Many of one kind: in rows, in layers, on edge, a little out of line or in cells of card.
    Thing any() {
        var lot = new Assembly("lot of phones");
        Thing one = dice.chance(0.45) ? new KeyedPhones(dice).any() : new GlassPhones(dice).phone();
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
}

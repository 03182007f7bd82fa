package org.smartcustoms.engines.imaging.simulate.luggage;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// What a handgun is carried or hidden in: a case of plastic, a tin, a cardboard box, a leather bag.
/// Harmless by itself and no part of the truth.
public final class Wrappings {
    private final Dice dice;

    public Wrappings(Dice dice) {
        this.dice = dice;
    }

    /// One that fits around the thing, in the thing's own place.
    public Thing around(Thing thing) {
        double[] extent = thing.extent(Pose.ORIGIN);
        double l = extent[1] - extent[0] + dice.between(12, 60);
        double w = extent[3] - extent[2] + dice.between(12, 50);
        double x = (extent[0] + extent[1]) / 2;
        double y = (extent[2] + extent[3]) / 2;
        double d = dice.between(34, 62);
        return switch (dice.whole(0, 3)) {
            case 0 -> box(Material.ABS, x, y, l, w, d, dice.between(1.6, 3.2), dice.between(5, 22));
            case 1 -> box(Material.STEEL, x, y, l, w, d, dice.between(0.25, 0.5), dice.between(2, 16));
            case 2 -> box(Material.PAPER, x, y, l, w, d, dice.between(0.8, 2.5), 1);
            default -> box(Material.LEATHER, x, y, l, w, d, dice.between(1.6, 3), dice.between(14, 40));
        };
    }

    private Thing box(Material wall, double x, double y, double l, double w, double d, double thick, double corner) {
        var box = new Assembly("case");
        double[] outer = moved(rounded(l, w, corner), x, y);
        double[] inner = moved(rounded(l - 2 * thick, w - 2 * thick, corner), x, y);
        box.plate(wall, 0, d, outer, inner).plate(wall, d / 2, thick, outer).plate(wall, -d / 2, thick, outer);
        if (dice.chance(0.5)) {
            box.plate(wall, 0, 6, moved(rounded(l + 5, w + 5, corner), x, y), outer);
        }
        if (dice.chance(0.4)) {
            box.packed(0.03)
                    .box(Material.POLYETHYLENE, x, y, 0, l - 4, w - 4, d - 4)
                    .packed(1);
        }
        for (int i = 0; i < dice.whole(0, 2); i++) {
            box.box(Material.STEEL, x + (i - 0.5) * l * 0.6, y + w / 2, 0, 16, 3, 12);
        }
        return box.harmless();
    }
}

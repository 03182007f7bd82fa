package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Spanners and wrenches: a flat steel shaft with a jaw, open or closed, at either end.
final class Spanners {
    private final Dice dice;

    Spanners(Dice dice) {
        this.dice = dice;
    }

    /// Spanners, wrenches and keys for nuts with any jaws at either end.
    Thing any() {
        var set = new Assembly("spanners");
        int n = dice.pick(1, 1, 2, 4);
        for (int i = 0; i < n; i++) {
            double length = dice.between(80, 260);
            double depth = length * dice.between(0.06, 0.11);
            double thick = dice.between(3, 8);
            double y = i * dice.between(24, 36);
            var shaft = Contour.free(dice, 0, length, depth, 0.08).ground(0.1, 0.1);
            set.plate(Material.STEEL, 0, thick, moved(shaft.ring(), 0, y));
            for (int end = 0; end <= 1; end++) {
                double x = end * length;
                double r = depth * dice.between(0.95, 1.4);
                double jaw = r * dice.between(0.5, 0.65);
                if (dice.chance(0.5)) {
                    set.plate(Material.STEEL, 0, thick * 1.2, ring(x, y, r, r, 16), ring(x, y, jaw, jaw, 6));
                } else {
                    openJaw(set, thick, x, y, r, jaw, end);
                }
            }
        }
        return set.harmless();
    }

    private static void openJaw(Assembly set, double thick, double x, double y, double r, double jaw, int end) {
        double out = end == 0 ? -1 : 1;
        double[] mouth = {
            x, y - jaw * 0.7, x + out * r * 0.8, y - jaw * 0.7, x + out * r * 0.8, y + jaw * 0.7, x, y + jaw * 0.7
        };
        set.plate(Material.STEEL, 0, thick * 1.2, ring(x, y, r, r, 16))
                .packed(-1)
                .plate(Material.STEEL, 0, thick * 1.2, mouth)
                .packed(1);
    }
}

package org.smartcustoms.engines.imaging.simulate.belongings;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Tubes of a length and bore that barrels have, with keys, cells or glass that barrels lack.
final class FlutesAndTorches {
    private final Dice dice;

    FlutesAndTorches(Dice dice) {
        this.dice = dice;
    }

    /// Tubes with holes or caps that are no barrels: flutes, recorders, whistles, torches, pumps,
    /// telescopic sticks.
    Thing any() {
        boolean flute = dice.chance(0.5);
        var pipe = new Assembly(flute ? "flute" : "torch");
        double length = dice.between(95, 360);
        double r = dice.between(6, 15);
        if (flute) {
            flute(pipe, length, r);
        } else {
            torch(pipe, length, r);
        }
        return pipe.harmless();
    }

    private void flute(Assembly pipe, double length, double r) {
        var stuff = dice.pick(Material.WOOD, Material.ABS, Material.BRASS, Material.ZINC);
        boolean metal = stuff == Material.BRASS || stuff == Material.ZINC;
        double bore = metal ? r - dice.between(0.4, 0.8) : r * 0.6;
        pipe.tube(stuff, 0, 0, length, 0, 0, r, bore);
        int holes = dice.whole(5, 9);
        for (int i = 0; i < holes; i++) {
            double x = length * (0.4 + 0.55 * i / holes);
            if (metal) {
                pipe.disc(stuff, x, 0, r + 2, dice.between(4, 8), 1.6);
            } else {
                pipe.tube(stuff, x, 0, x + 3, 0, 0, r + 0.8, r);
            }
        }
        if (metal) {
            pipe.rod(stuff, length * 0.3, r + 3, 3, length * 0.95, r + 3, 3, 1.6);
        }
    }

    private void torch(Assembly pipe, double length, double r) {
        var body = dice.pick(Material.ALUMINIUM, Material.ALUMINIUM, Material.ABS);
        pipe.tube(body, 0, 0, length * 0.7, 0, 0, r, r - 1.5);
        double head = r * dice.between(1.1, 1.9);
        pipe.tube(body, length * 0.7, 0, length * 0.9, 0, 0, head, head - 2)
                .rod(Material.GLASS, length * 0.88, 0, 0, length * 0.9, 0, 0, head - 2);
        int cells = Math.max(1, (int) (length * 0.6 / 52));
        for (int i = 0; i < cells; i++) {
            pipe.rod(Material.ZINC, 6 + 52 * i, 0, 0, Math.min(length * 0.68, 54 + 52 * i), 0, 0, r - 2);
        }
        pipe.box(Material.CIRCUIT_BOARD, length * 0.74, 0, 0, 1.6, r, r);
    }
}

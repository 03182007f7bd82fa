package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Outlines;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Parts that go round: chain wheels and hubs of bicycles, and castors by themselves.
final class WheelParts {
    private final Dice dice;

    WheelParts(Dice dice) {
        this.dice = dice;
    }

    /// Cranks with chain wheels, sprockets, pedals, hubs.
    Thing bicyclePart() {
        var part = new Assembly("bicycle part");
        double r = dice.between(25, 90);
        int teeth = dice.whole(12, 38);
        var metal = dice.pick(Material.STEEL, Material.ALUMINIUM);
        int cutOuts = dice.whole(3, 6);
        double[][] rings = new double[cutOuts + 2][];
        rings[0] = Outlines.star(teeth, r, r * 0.94);
        rings[1] = ring(0, 0, r * 0.14, r * 0.14, 12);
        for (int i = 0; i < cutOuts; i++) {
            double angle = 2 * Math.PI * i / cutOuts;
            double hole = r * Math.min(0.22, 0.5 * Math.sin(Math.PI / cutOuts));
            rings[i + 2] = ring(r * 0.55 * Math.cos(angle), r * 0.55 * Math.sin(angle), hole, hole, 14);
        }
        part.plate(metal, 0, dice.between(1.8, 4), rings);
        if (dice.chance(0.5)) {
            double crank = dice.between(90, 170);
            part.plate(
                    metal,
                    9,
                    dice.between(9, 14),
                    Contour.free(dice, -12, crank, dice.between(17, 26), 0.1).ring());
            if (dice.chance(0.5)) {
                part.rod(Material.STEEL, crank - 10, 0, 10, crank - 10, 0, 90, 6)
                        .box(Material.ABS, crank - 10, 0, 60, 60, 24, 70);
            }
        } else {
            double hub = dice.between(60, 130);
            part.rod(metal, 0, 0, -hub / 2, 0, 0, hub / 2, r * 0.2)
                    .rod(Material.STEEL, 0, 0, -hub * 0.7, 0, 0, hub * 0.7, 4.5);
        }
        return part.harmless();
    }

    Thing castor() {
        var castor = new Assembly("castor with bracket");
        double r = dice.between(16, 45);
        double wide = dice.between(12, 28);
        castor.disc(dice.pick(Material.RUBBER, Material.NYLON, Material.ABS), 0, 0, 0, r, wide)
                .disc(Material.STEEL, 0, 0, 0, r * 0.2, wide + 12);
        double fork = r * dice.between(1.2, 1.6);
        for (int side = -1; side <= 1; side += 2) {
            double[] cheek = {-r * 0.3, r * 0.2, r * 0.3, r * 0.2, r * 0.9, -fork, -r * 0.5, -fork};
            castor.plate(Material.STEEL, side * (wide / 2 + 3), dice.between(1.5, 3), cheek);
        }
        castor.box(Material.STEEL, r * 0.3, -fork, 0, r * 1.8, 3, wide + 16);
        return castor.box(Material.STEEL, r * 0.3, -fork - 9, 0, r * 2, 3, wide + 26)
                .rod(Material.STEEL, r * 0.3, -fork - 24, 0, r * 0.3, -fork, 0, 5)
                .harmless();
    }
}

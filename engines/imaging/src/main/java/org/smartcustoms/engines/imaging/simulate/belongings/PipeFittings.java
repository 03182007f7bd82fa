package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.scene.Prism;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Pipe fittings are tubes of metal with threads and wide bores, and no barrels.
final class PipeFittings {
    private final Dice dice;

    PipeFittings(Dice dice) {
        this.dice = dice;
    }

    /// Elbows, tees, nipples, taps, nuts: wide bores in brass, zinc or steel, with hexagons about them.
    Thing any() {
        var fitting = new Assembly("pipe fittings");
        int n = dice.whole(1, 3);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("fitting");
            var metal = dice.pick(Material.BRASS, Material.BRASS, Material.STEEL, Material.ZINC, Material.COPPER);
            double r = dice.between(7, 19);
            double bore = r * dice.between(0.6, 0.85);
            double length = r * dice.between(1.6, 5);
            one.tube(metal, -length, 0, 0, 0, 0, r, bore);
            for (double x = -length; x < -length * 0.6; x += 3.2) {
                one.tube(metal, x, 0, x + 1.6, 0, 0, r + 0.9, r);
            }
            switch (dice.whole(0, 3)) {
                case 0 -> one.tube(metal, 0, 0, 0, length, 0, r, bore).tube(metal, -r, 0, r, 0, 0, r + 1, r);
                case 1 -> one.tube(metal, 0, 0, length, 0, 0, r, bore).tube(metal, 0, r * 0.9, 0, length, 0, r, bore);
                case 2 -> tap(one, metal, r, bore, length);
                default ->
                    one.solid(
                                    new Prism(r * 1.2, ring(0, 0, r * 1.3, r * 1.3, 6), ring(0, 0, bore, bore, 16)),
                                    Pose.turned(0, Math.PI / 2, 0),
                                    metal)
                            .tube(metal, r * 0.6, 0, length, 0, 0, r, bore);
            }
            fitting.with(
                    one.harmless(),
                    Pose.turned(dice.angle(), 0, 0).moved(dice.normal(0, 30), i * dice.between(20, 50), 0));
        }
        return fitting.harmless();
    }

    private void tap(Assembly one, Material metal, double r, double bore, double length) {
        one.rod(metal, 0, 0, 0, r * 1.4, 0, 0, r * 1.15).rod(metal, r * 0.7, 0, 0, r * 0.7, -r * 2.2, 0, r * 0.4);
        double reach = dice.between(25, 70);
        one.box(dice.pick(Material.STEEL, Material.ZINC), r * 0.7 + reach * 0.3, -r * 2.3, 0, reach, 3, 14);
        one.tube(metal, r * 1.4, 0, r * 1.4 + length * 0.6, 0, 0, r, bore);
    }
}

package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Belts and coat hangers, whose buckles and hooks are odd pieces of bent metal.
final class BeltsAndHangers {
    private final Dice dice;

    BeltsAndHangers(Dice dice) {
        this.dice = dice;
    }

    /// Rolled up or lying in a bow, with a buckle of any outline.
    Thing belt() {
        var belt = new Assembly("belt with buckle");
        double r = dice.between(32, 60);
        int turns = dice.whole(2, 5);
        double wide = dice.between(20, 42);
        for (int i = 0; i < turns; i++) {
            double outer = r - 5 * i;
            belt.plate(
                    Material.LEATHER,
                    0,
                    wide,
                    ring(0, 0, outer, outer * 0.85, 24),
                    ring(0, 0, outer - 3.2, outer * 0.85 - 3.2, 24));
        }
        var buckle = Contour.free(dice, 0, dice.between(32, 75), wide + dice.between(6, 20), 0.08);
        var metal = dice.pick(Material.ZINC, Material.STEEL, Material.BRASS);
        var plate = new Assembly("buckle");
        if (dice.chance(0.7)) {
            plate.plate(
                    metal,
                    0,
                    dice.between(2, 5),
                    buckle.ring(),
                    buckle.inset(dice.between(4, 8)).ring());
            plate.rod(metal, 2, 0, 0, dice.between(30, 60), 0, 2, 1.8);
        } else {
            plate.plate(metal, 0, dice.between(1.5, 4), buckle.ring());
        }
        belt.with(
                plate.harmless(),
                Pose.turned(dice.angle(), dice.normal(0, 0.4), dice.normal(0, 0.4))
                        .moved(dice.normal(0, 20), dice.normal(0, 20), wide / 2));
        return belt.harmless();
    }

    Thing hanger() {
        var hanger = new Assembly("coat hanger");
        double half = dice.between(150, 220);
        double drop = dice.between(50, 120);
        var stuff = dice.pick(Material.WOOD, Material.ABS, Material.STEEL);
        double r = stuff == Material.STEEL ? dice.between(1.2, 2.5) : dice.between(5, 10);
        hanger.wire(stuff, 0, r, -half, drop, 0, 0, half, drop);
        hanger.wire(dice.chance(0.5) ? stuff : Material.STEEL, 0, r * 0.7, -half, drop, half, drop);
        double hook = dice.between(12, 22);
        return hanger.wire(
                        Material.STEEL,
                        0,
                        dice.between(1.3, 2.2),
                        0,
                        0,
                        0,
                        -28,
                        hook,
                        -28 - hook * 0.6,
                        hook,
                        -28 - hook * 1.6,
                        0,
                        -28 - 2 * hook,
                        -hook,
                        -28 - 1.7 * hook)
                .harmless();
    }
}

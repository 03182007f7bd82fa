package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.moved;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Plates with holes, flat or bent, as doors and shelves have them; frames of pistols look alike.
final class HingesAndBrackets {
    private final Dice dice;

    HingesAndBrackets(Dice dice) {
        this.dice = dice;
    }

    Thing hinge() {
        var hinge = new Assembly("door hinge");
        double length = dice.between(40, 130);
        double leaf = dice.between(18, 60);
        var metal = dice.pick(Material.STEEL, Material.BRASS, Material.STAINLESS);
        double thick = dice.between(1.2, 3.5);
        int holes = dice.whole(2, 4);
        for (int side = -1; side <= 1; side += 2) {
            double[][] rings = new double[holes + 1][];
            rings[0] = moved(rounded(length, leaf, dice.between(1, 9)), 0, side * leaf / 2);
            for (int i = 0; i < holes; i++) {
                double x = length * ((i + 0.5) / holes - 0.5);
                rings[i + 1] = ring(x, side * leaf * (i % 2 == 0 ? 0.62 : 0.4), 2.6, 2.6, 12);
            }
            hinge.plate(metal, 0, thick, rings);
        }
        return hinge.rod(metal, -length / 2, 0, 0, length / 2, 0, 0, dice.between(3, 6))
                .harmless();
    }

    /// A strip bent at right angles, with holes and slots, ribbed or not.
    Thing bracket() {
        var bracket = new Assembly("bracket");
        double first = dice.between(35, 160);
        double second = dice.between(25, 120);
        double wide = dice.between(14, 50);
        double thick = dice.between(1.5, 5);
        var strip = Contour.free(dice, 0, first, wide, 0.08);
        var metal = dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM, Material.ZINC);
        bracket.plate(
                metal,
                0,
                thick,
                strip.ring(),
                strip.cutOut(0.15, dice.between(0.25, 0.4), 0.35),
                strip.cutOut(0.6, dice.between(0.7, 0.9), 0.35));
        bracket.box(metal, thick / 2, 0, second / 2, thick, wide, second);
        if (dice.chance(0.4)) {
            bracket.box(metal, first * 0.25, 0, second * 0.2, first * 0.5, 2, second * 0.4);
        }
        return new Assembly("bracket")
                .with(bracket.harmless(), Pose.turned(0, 0, dice.chance(0.5) ? Math.PI / 2 : 0))
                .harmless();
    }
}

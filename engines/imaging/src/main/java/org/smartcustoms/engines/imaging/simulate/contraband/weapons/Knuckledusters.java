package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Contour;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Knuckle-dusters may have any outline, but fingers set the size and the distance of their holes.
final class Knuckledusters {
    private final Dice dice;

    Knuckledusters(Dice dice) {
        this.dice = dice;
    }

    /// A plate with three to five holes for the fingers, of any outline, with points on it or none.
    Thing any() {
        var duster = new Assembly("knuckle-duster of free form");
        var metal = dice.pick(Material.BRASS, Material.ZINC, Material.STEEL, Material.ALUMINIUM, Material.ABS);
        int n = dice.pick(4, 4, 4, 4, 4, 3, 3, 2);
        double pitch = dice.between(23, 29);
        double hole = pitch * dice.between(0.34, 0.43);
        double width = n * pitch + dice.between(2, 14);
        double bow = dice.between(-0.002, 0.004);
        double thick = dice.between(5, 15);
        double[] upper = new double[n * 4 + 1];
        double[] lower = new double[upper.length];
        double[] x = new double[upper.length];
        double palm = dice.between(hole + 6, hole + 34);
        double wave = dice.between(0, 5);
        double tooth = dice.chance(0.35) ? dice.between(6, 20) : 0;
        double belly = dice.between(0.3, 1);
        for (int i = 0; i < x.length; i++) {
            double along = (double) i / (x.length - 1);
            x[i] = (along - 0.5) * width;
            double finger = Math.sin(Math.PI * n * along);
            double peak = i % 4 == 2 ? tooth : 0;
            upper[i] = bow * x[i] * x[i] - hole - 4 - wave * finger * finger - peak;
            lower[i] = bow * x[i] * x[i] + hole + 4 + (palm - hole) * Math.pow(Math.sin(Math.PI * along), belly);
        }
        double[][] rings = new double[n + 1 + (palm > hole + 22 ? 1 : 0)][];
        rings[0] = new Contour(x, upper, lower).ring();
        for (int i = 0; i < n; i++) {
            double at = (i - (n - 1) / 2.0) * (width / n);
            rings[i + 1] = ring(at, bow * at * at, hole, hole * dice.between(0.95, 1.02), 16);
        }
        if (rings.length > n + 1) {
            rings[n + 1] = ring(0, hole + 6 + (palm - hole) * 0.55, width * 0.2, (palm - hole) * 0.3, 14);
        }
        return duster.plate(metal, 0, thick, rings).of(Contraband.OTHER_WEAPON);
    }
}

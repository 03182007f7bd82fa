package org.smartcustoms.engines.imaging.simulate.contraband.weapons;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Throwing stars are flat and sharp all round; their makers agree on no number or form of points.
final class ThrowingStars {
    private final Dice dice;

    ThrowingStars(Dice dice) {
        this.dice = dice;
    }

    /// Points that are straight, swept or barbed, and holes of any form between them; one of them or a
    /// stack.
    Thing any() {
        var stars = new Assembly("throwing star of free form");
        int points = dice.whole(3, 9);
        double outer = dice.between(30, 65);
        double inner = outer * dice.between(0.22, 0.6);
        double waist = dice.between(0.25, 0.75);
        double sweep = dice.chance(0.5) ? 0 : dice.normal(0, 0.5) / points;
        double barb = dice.chance(0.3) ? dice.between(0.6, 0.8) : 0;
        var corners = new ArrayList<Double>();
        double sector = 2 * Math.PI / points;
        for (int i = 0; i < points; i++) {
            double at = i * sector;
            polar(corners, inner, at);
            polar(corners, inner + (outer - inner) * 0.4, at + sector * waist * 0.4 + sweep);
            polar(corners, outer, at + sector / 2 + 2 * sweep);
            if (barb > 0) {
                polar(corners, outer * barb, at + sector * (0.5 + 0.18) + 2 * sweep);
            }
            polar(corners, inner + (outer - inner) * 0.3, at + sector * (1 - waist * 0.3) + sweep);
        }
        List<double[]> rings = new ArrayList<>();
        rings.add(corners.stream().mapToDouble(Double::doubleValue).toArray());
        double hole = inner * dice.between(0.2, 0.55);
        if (dice.chance(0.8)) {
            rings.add(ring(0, 0, hole, hole, dice.pick(4, 6, 12, 16)));
        }
        int n = dice.chance(0.3) ? dice.whole(2, 4) : 1;
        double thick = dice.between(1.2, 4);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("star").plate(Material.STEEL, 0, thick, rings.toArray(double[][]::new));
            double aside = n == 1 ? 0 : dice.normal(0, 12);
            stars.with(
                    one.harmless(),
                    Pose.turned(dice.angle(), 0, 0).moved(aside, n == 1 ? 0 : dice.normal(0, 12), i * thick));
        }
        return stars.of(Contraband.OTHER_WEAPON);
    }

    private static void polar(List<Double> corners, double r, double angle) {
        corners.add(r * Math.cos(angle));
        corners.add(r * Math.sin(angle));
    }
}

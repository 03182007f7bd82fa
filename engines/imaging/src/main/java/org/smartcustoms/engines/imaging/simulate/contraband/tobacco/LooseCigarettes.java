package org.smartcustoms.engines.imaging.simulate.contraband.tobacco;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Cigarettes and cigarillos outside the usual pack: in bundles, tins and boxes.
final class LooseCigarettes {
    private final Dice dice;

    LooseCigarettes(Dice dice) {
        this.dice = dice;
    }

    /// Loose sticks held by rubber bands, or rolled into film, as many as a hand holds.
    Thing bundle() {
        var bundle = new Assembly("bundle of cigarettes");
        double length = dice.between(68, 100);
        double filter = dice.chance(0.8) ? dice.between(12, 27) : 0;
        double round = dice.between(18, 42);
        double r = dice.between(3.4, 4);
        double packing = dice.between(0.8, 1.3);
        int rings = (int) (round / (2 * r));
        for (int ring = 0; ring <= rings; ring++) {
            int n = ring == 0 ? 1 : 6 * ring;
            for (int i = 0; i < n; i++) {
                double angle = 2 * Math.PI * i / n;
                double x = 2.05 * r * ring * Math.cos(angle) + dice.normal(0, 0.4);
                double z = 2.05 * r * ring * Math.sin(angle);
                stick(bundle, Pose.at(x, dice.normal(0, 1.5), z), length, r, filter, packing);
            }
        }
        for (int i = 0; i < dice.whole(1, 2); i++) {
            double y = length * dice.between(-0.3, 0.3);
            bundle.tube(Material.RUBBER, 0, y, 0, y + 3, 0, round + r + 1, round + r);
        }
        return bundle.of(Contraband.CIGARETTES);
    }

    /// Sticks side by side in a flat tin, or upright in a round one.
    Thing tin() {
        var tin = new Assembly("tin of cigarettes");
        double length = dice.between(70, 100);
        double r = dice.between(3.2, 4);
        double wall = dice.between(0.15, 0.25);
        if (dice.chance(0.4)) {
            double round = dice.between(26, 42);
            tin.rod(Material.STEEL, 0, -length / 2 - 5, 0, 0, length / 2 + 5, 0, round)
                    .packed(-1)
                    .rod(Material.STEEL, 0, -length / 2 - 5 + wall, 0, 0, length / 2 + 5 - wall, 0, round - wall)
                    .packed(1);
            for (int i = 0; i < dice.whole(25, 50); i++) {
                double angle = dice.angle();
                double from = (round - r - 1) * Math.sqrt(dice.between(0, 1));
                stick(tin, Pose.at(from * Math.cos(angle), 0, from * Math.sin(angle)), length, r, 20, 1);
            }
        } else {
            int n = dice.whole(8, 16);
            int layers = dice.whole(1, 3);
            double width = n * 2.05 * r + 5;
            double depth = layers * 2 * r + 5;
            tin.plate(
                    Material.STEEL,
                    0,
                    depth,
                    rounded(width, length + 8, 5),
                    rounded(width - 2 * wall, length + 8 - 2 * wall, 5));
            tin.plate(Material.STEEL, depth / 2, wall, rounded(width, length + 8, 5))
                    .plate(Material.STEEL, -depth / 2, wall, rounded(width, length + 8, 5));
            for (int i = 0; i < n * layers; i++) {
                double x = (i % n - (n - 1) / 2.0) * 2.05 * r;
                double z = (i / n - (layers - 1) / 2.0) * 2 * r;
                stick(tin, Pose.at(x, dice.normal(0, 1), z), length, r, dice.chance(0.5) ? 20 : 0, 1.1);
            }
        }
        return tin.of(Contraband.CIGARETTES);
    }

    /// Thicker and denser, of leaf throughout, in boxes of five to twenty of card or wood.
    Thing cigarillos() {
        var box = new Assembly("cigarillos");
        double length = dice.between(75, 150);
        double r = dice.between(4, 8);
        int n = dice.whole(5, 12);
        int layers = dice.whole(1, 3);
        double packing = dice.between(1.2, 1.9);
        double tip = dice.chance(0.3) ? dice.between(12, 25) : 0;
        boolean wooden = dice.chance(0.4);
        box.shell(
                wooden ? Material.WOOD : Material.PAPER,
                0,
                0,
                0,
                n * 2.1 * r + 6,
                length + 8,
                layers * 2.1 * r + 6,
                wooden ? 2.6 : 0.5);
        for (int i = 0; i < n * layers; i++) {
            double x = (i % n - (n - 1) / 2.0) * 2.1 * r;
            double z = (i / n - (layers - 1) / 2.0) * 2.1 * r;
            stick(box, Pose.at(x, 0, z), length, r * dice.between(0.93, 1), tip, packing);
        }
        return box.of(Contraband.CIGARETTES);
    }

    private void stick(Assembly into, Pose pose, double length, double r, double filter, double packing) {
        var stick = new Assembly("stick")
                .packed(packing)
                .rod(Material.TOBACCO, 0, -length / 2, 0, 0, length / 2 - filter, 0, r);
        if (filter > 1) {
            stick.packed(0.2).rod(Material.PAPER, 0, length / 2 - filter, 0, 0, length / 2, 0, r);
        }
        into.with(stick.harmless(), pose);
    }
}

package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rectangle;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Small things of a washbag and a pencil case: tubes, discs and thin steel, many at a time.
final class Cosmetics {
    private final Dice dice;

    Cosmetics(Dice dice) {
        this.dice = dice;
    }

    /// Lipsticks, mascara, compacts with mirrors, tweezers, nail clippers.
    Thing cosmetics() {
        var lot = new Assembly("cosmetics");
        int n = dice.whole(3, 9);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("piece");
            switch (dice.whole(0, 3)) {
                case 0 -> {
                    double length = dice.between(55, 130);
                    double r = dice.between(5, 11);
                    var wall = dice.pick(Material.ABS, Material.ALUMINIUM, Material.BRASS);
                    one.tube(wall, 0, 0, length, 0, 0, r, r - 1)
                            .rod(Material.SUGAR, 4, 0, 0, length * 0.6, 0, 0, r - 1.2);
                }
                case 1 -> {
                    double r = dice.between(20, 38);
                    one.disc(Material.ABS, 0, 0, 0, r, 5)
                            .disc(Material.GLASS, 0, 0, 4, r - 4, 1.6)
                            .disc(Material.CERAMIC, 0, 0, -4, r - 6, 4);
                }
                case 2 -> {
                    double length = dice.between(60, 100);
                    for (int side = -1; side <= 1; side += 2) {
                        one.rod(Material.STAINLESS, 0, 0, 0, length, side * 4, 0, 1.6);
                    }
                }
                default -> {
                    double length = dice.between(45, 80);
                    one.box(Material.STEEL, 0, 0, 0, length, dice.between(9, 15), 2)
                            .box(Material.STEEL, 4, 0, 5, length * 0.9, 9, 2)
                            .disc(Material.STEEL, length * 0.35, 0, 2, 3, 12);
                }
            }
            lot.with(
                    one.harmless(),
                    Pose.turned(dice.angle(), 0, 0).moved(dice.normal(0, 38), dice.normal(0, 28), dice.normal(0, 8)));
        }
        return lot.harmless();
    }

    /// Pens, pencils and brushes in a case or loose.
    Thing pens() {
        var lot = new Assembly("pens");
        int n = dice.whole(2, 12);
        for (int i = 0; i < n; i++) {
            var one = new Assembly("pen");
            double length = dice.between(100, 180);
            double r = dice.between(3.4, 6);
            var wall = dice.pick(Material.ABS, Material.ABS, Material.WOOD, Material.ALUMINIUM, Material.BRASS);
            one.tube(wall, 0, 0, length, 0, 0, r, r - 1.2);
            one.rod(dice.pick(Material.BRASS, Material.WATER, Material.ABS), 4, 0, 0, length * 0.8, 0, 0, 1.3);
            one.box(Material.STEEL, length * 0.8, -r - 1, 0, 36, 1, 4);
            double fan = dice.chance(0.8) ? dice.normal(0, 0.1) : dice.angle();
            lot.with(
                    one.harmless(),
                    Pose.turned(fan, 0, 0).moved(dice.normal(0, 9), i * dice.between(6, 11), dice.normal(0, 4)));
        }
        if (dice.chance(0.4)) {
            lot.plate(Material.STEEL, -8, 0.4, rectangle(-10, -8, 180, 90));
        }
        return lot.harmless();
    }
}

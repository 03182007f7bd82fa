package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Padlocks and snap hooks, which hang on bags as often as they lie in them.
final class LocksAndHooks {
    private final Dice dice;

    LocksAndHooks(Dice dice) {
        this.dice = dice;
    }

    Thing padlock() {
        var lock = new Assembly("padlock");
        double width = dice.between(20, 62);
        double high = width * dice.between(0.7, 1.1);
        var metal = dice.pick(Material.BRASS, Material.ZINC, Material.STEEL);
        lock.plate(metal, 0, width * dice.between(0.25, 0.45), rounded(width, high, dice.between(1, 9)));
        double r = width * dice.between(0.28, 0.36);
        double gauge = width * dice.between(0.06, 0.11);
        double shackle = width * dice.between(0.2, 0.8);
        double top = -high / 2 - shackle;
        lock.wire(
                Material.STEEL,
                0,
                gauge,
                -r,
                -high * 0.3,
                -r,
                top,
                -r * 0.7,
                top - r * 0.7,
                0,
                top - r,
                r * 0.7,
                top - r * 0.7,
                r,
                top,
                r,
                -high * 0.3);
        for (int i = 0; i < dice.whole(0, 3); i++) {
            double x = width * 1.1 + i * 9;
            lock.plate(Material.BRASS, 0, 2, ring(x, 0, 9, 9, 14), ring(x, 0, 3, 3, 8))
                    .box(Material.BRASS, x, 19, 0, 6, 24, 2);
        }
        return lock.harmless();
    }

    Thing snapHooks() {
        var hooks = new Assembly("snap hooks");
        int n = dice.whole(1, 4);
        for (int i = 0; i < n; i++) {
            double length = dice.between(35, 115);
            double width = length * dice.between(0.35, 0.6);
            double gauge = length * dice.between(0.07, 0.1);
            var metal = dice.pick(Material.ALUMINIUM, Material.ALUMINIUM, Material.STEEL);
            var one = new Assembly("hook")
                    .plate(
                            metal,
                            0,
                            gauge,
                            rounded(length, width, width * 0.45),
                            rounded(length - 2 * gauge, width - 2 * gauge, width * 0.4));
            one.rod(metal, -length * 0.2, width / 2 - gauge, 0, length * 0.25, width / 2 - gauge * 0.7, 0, gauge * 0.4);
            hooks.with(
                    one.harmless(),
                    Pose.turned(dice.angle(), dice.normal(0, 0.3), 0)
                            .moved(dice.normal(0, 22), dice.normal(0, 22), i * 8));
        }
        return hooks.harmless();
    }
}

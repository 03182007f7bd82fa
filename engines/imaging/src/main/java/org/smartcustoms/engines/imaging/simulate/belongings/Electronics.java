package org.smartcustoms.engines.imaging.simulate.belongings;

import static org.smartcustoms.engines.imaging.simulate.things.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.things.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Cylinder;
import org.smartcustoms.engines.imaging.scene.Pose;
import org.smartcustoms.engines.imaging.simulate.things.Assembly;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// Cables, chargers, computers and whatever else has a plug or a battery.
final class Electronics {
    private final Dice dice;

    Electronics(Dice dice) {
        this.dice = dice;
    }

    Thing cable() {
        var cable = new Assembly("cable");
        int n = dice.whole(12, 34);
        var points = new double[2 * n];
        double x = 0;
        double y = 0;
        double heading = dice.angle();
        double turn = dice.normal(0, 0.35);
        for (int i = 0; i < n; i++) {
            points[2 * i] = x;
            points[2 * i + 1] = y;
            turn = 0.8 * turn + dice.normal(0.05, 0.2);
            heading += turn;
            x += 16 * Math.cos(heading);
            y += 16 * Math.sin(heading);
        }
        cable.wire(Material.PVC, 0, dice.between(1.6, 3.2), points)
                .wire(Material.COPPER, 0, dice.between(0.4, 1), points);
        return cable.box(Material.STEEL, points[0], points[1], 0, 22, 10, 5)
                .box(Material.BRASS, x, y, 0, 14, 8, 4)
                .harmless();
    }

    Thing charger() {
        double l = dice.between(35, 130);
        double w = dice.between(25, 60);
        double t = dice.between(22, 34);
        var charger = new Assembly("charger").shell(Material.ABS, 0, 0, 0, l, w, t, 2.2);
        charger.box(Material.CIRCUIT_BOARD, 0, 0, -t * 0.25, l * 0.9, w * 0.85, 1.6);
        charger.box(Material.COPPER, l * 0.1, 0, 0, dice.between(12, 24), dice.between(12, 20), 14)
                .box(Material.STEEL, l * 0.1, 0, 0, 18, 8, 18);
        for (int i = 0; i < 6; i++) {
            charger.disc(
                    Material.ALUMINIUM,
                    l * dice.between(-0.4, 0.4),
                    w * dice.between(-0.35, 0.35),
                    2,
                    dice.between(2.5, 6),
                    14);
        }
        charger.box(Material.BRASS, -l / 2 - 8, -6, 0, 17, 6, 2).box(Material.BRASS, -l / 2 - 8, 6, 0, 17, 6, 2);
        return charger.harmless();
    }

    Thing hairDryer() {
        double l = dice.between(140, 230);
        var dryer = new Assembly("hair dryer").tube(Material.ABS, -l / 2, 0, l / 2, 0, 0, 33, 30.5);
        dryer.rod(Material.STEEL, -l * 0.25, 0, 0, -l * 0.03, 0, 0, 14)
                .rod(Material.COPPER, -l * 0.2, 0, 0, -l * 0.06, 0, 0, 10);
        dryer.tube(Material.ABS, -l * 0.15, 25, -l * 0.05, 150, 0, 18, 15.5)
                .box(Material.CIRCUIT_BOARD, -l * 0.1, 90, 0, 22, 45, 3);
        for (int i = 0; i < 7; i++) {
            double x = l * (0.04 + i * 0.05);
            dryer.rod(Material.STEEL, x, -24, 0, x + 4, 24, 0, 0.9);
        }
        return dryer.box(Material.STEEL, -l * 0.12, 70, 8, 12, 14, 8).harmless();
    }

    Thing camera() {
        double l = dice.between(90, 150);
        double w = dice.between(60, 105);
        double t = dice.between(30, 60);
        var camera = new Assembly("camera").shell(dice.pick(Material.ABS, Material.ALUMINIUM), 0, 0, 0, l, w, t, 2.2);
        double r = w * 0.33;
        camera.solid(new Cylinder(r, t), Pose.at(l * 0.1, 3, t * 0.6), Material.ALUMINIUM)
                .hollow(new Cylinder(r - 3, t), Pose.at(l * 0.1, 3, t * 0.6), Material.ALUMINIUM);
        for (int i = 0; i < 4; i++) {
            camera.ball(Material.GLASS, l * 0.1, 3, t * (0.2 + i * 0.22), r * 0.85, r * 0.85, 4);
        }
        camera.box(Material.LITHIUM_CELL, -l * 0.36, 0, 0, 20, w * 0.7, 36 * t / 60)
                .box(Material.CIRCUIT_BOARD, 0, 0, -t * 0.3, l * 0.8, w * 0.8, 2);
        return camera.box(Material.STEEL, l * 0.1, 0, -t * 0.1, 40, 30, 3).harmless();
    }

    Thing shaver() {
        double l = dice.between(120, 190);
        return new Assembly("shaver")
                .plate(Material.ABS, 0, 34, rounded(l, 48, 20))
                .packed(-1)
                .plate(Material.ABS, 0, 29, rounded(l - 6, 43, 18))
                .packed(1)
                .rod(Material.LITHIUM_CELL, -l * 0.35, 6, 0, -l * 0.02, 6, 0, 8)
                .rod(Material.STEEL, l * 0.05, 0, 0, l * 0.25, 0, 0, 11)
                .rod(Material.COPPER, l * 0.08, 0, 0, l * 0.2, 0, 0, 8)
                .disc(Material.STAINLESS, l * 0.43, -12, 8, 10, 3)
                .disc(Material.STAINLESS, l * 0.43, 12, 8, 10, 3)
                .box(Material.CIRCUIT_BOARD, -l * 0.1, -9, 8, l * 0.5, 14, 1.5)
                .harmless();
    }

    /// A brick with its laminated core and coil, and its cables wound up beside it.
    Thing powerSupply() {
        double l = dice.between(75, 150);
        double w = dice.between(42, 66);
        double t = dice.between(26, 36);
        var supply = new Assembly("power supply").shell(Material.ABS, 0, 0, 0, l, w, t, 2.4);
        supply.box(Material.CIRCUIT_BOARD, 0, 0, -t * 0.3, l * 0.9, w * 0.85, 1.6)
                .box(Material.STEEL, l * 0.08, 0, 0, dice.between(24, 36), dice.between(20, 30), 20)
                .box(Material.COPPER, l * 0.08, 0, 0, 18, 34, 14)
                .box(Material.ALUMINIUM, -l * 0.2, w * 0.2, 0, 3, w * 0.5, t * 0.7)
                .box(Material.ALUMINIUM, l * 0.36, 0, 0, 3, w * 0.7, t * 0.7);
        for (int i = 0; i < 5; i++) {
            supply.disc(
                    Material.ALUMINIUM,
                    l * dice.between(-0.42, 0.42),
                    w * dice.between(-0.36, 0.36),
                    2,
                    dice.between(3, 9),
                    18);
        }
        coil(supply, l / 2 + dice.between(10, 60), dice.normal(0, 30));
        return supply.harmless();
    }

    /// A cable wound up and tied, its plug beside it.
    Thing woundCable() {
        var cable = new Assembly("wound cable");
        coil(cable, 0, 0);
        return cable.harmless();
    }

    private void coil(Assembly into, double x, double y) {
        double rx = dice.between(22, 60);
        double ry = dice.chance(0.5) ? rx * dice.between(0.25, 0.5) : rx;
        int turns = dice.whole(2, 6);
        int n = 12 * turns + 1;
        var points = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double a = i * Math.PI / 6;
            double wide = 1 + 0.035 * (i / 12) + dice.normal(0, 0.02);
            points[2 * i] = x + rx * wide * Math.cos(a);
            points[2 * i + 1] = y + ry * wide * Math.sin(a);
        }
        double z = dice.normal(0, 8);
        into.wire(Material.PVC, z, dice.between(1.4, 3), points).wire(Material.COPPER, z, dice.between(0.4, 1), points);
        into.box(Material.PVC, points[0] + 10, points[1], z, 26, 15, 12)
                .box(Material.BRASS, points[0] + 26, points[1] - 5, z, 18, 4, 1.6)
                .box(Material.BRASS, points[0] + 26, points[1] + 5, z, 18, 4, 1.6);
    }

    Thing headphones() {
        var set = new Assembly("headphones");
        for (int side = -1; side <= 1; side += 2) {
            set.plate(Material.ABS, 0, 18, ring(side * 75, 60, 34, 40, 16), ring(side * 75, 60, 30, 36, 16))
                    .disc(Material.STEEL, side * 75, 60, 0, 14, 6)
                    .disc(Material.COPPER, side * 75, 60, 4, 10, 3);
        }
        return set.wire(Material.STEEL, 0, 2.5, -75, 25, -60, -20, -30, -45, 0, -52, 30, -45, 60, -20, 75, 25)
                .harmless();
    }
}

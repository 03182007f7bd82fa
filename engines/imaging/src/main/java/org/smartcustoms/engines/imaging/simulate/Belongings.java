package org.smartcustoms.engines.imaging.simulate;

import static org.smartcustoms.engines.imaging.simulate.Outlines.rectangle;
import static org.smartcustoms.engines.imaging.simulate.Outlines.ring;
import static org.smartcustoms.engines.imaging.simulate.Outlines.rounded;

import org.smartcustoms.engines.imaging.physics.Material;
import org.smartcustoms.engines.imaging.scene.Pose;

/// What travellers carry: mostly plain, partly made to be mistaken for a weapon (hair dryer, umbrella, tools, spray
/// can).
final class Belongings {
    private final Dice dice;

    Belongings(Dice dice) {
        this.dice = dice;
    }

    Thing any() {
        return switch (dice.whole(0, 27)) {
            case 0, 1, 2 -> bottle();
            case 3 -> can();
            case 4, 5 -> book();
            case 6, 7 -> cable();
            case 8, 9 -> charger();
            case 10 -> shoe();
            case 11 -> umbrella();
            case 12 -> hairDryer();
            case 13 -> camera();
            case 14 -> shaver();
            case 15, 16 -> tool();
            case 17 -> cutlery();
            case 18 -> belt();
            case 19 -> laptop();
            case 20, 21 -> fruit();
            case 22 -> toiletries();
            case 23 -> hangers();
            case 24 -> headphones();
            case 25 -> glassesCase();
            case 26 -> scissors();
            default -> notebook();
        };
    }

    private Thing bottle() {
        double r = dice.between(14, 42);
        double l = r * dice.between(3, 6);
        var wall = dice.pick(Material.POLYETHYLENE, Material.POLYETHYLENE, Material.GLASS, Material.ALUMINIUM);
        double thickness = wall == Material.GLASS ? dice.between(2, 4) : 0.7;
        var fluid = dice.pick(Material.WATER, Material.ALCOHOL, Material.SUGAR, Material.FOOD);
        return new Assembly("bottle")
                .tube(wall, -l / 2, 0, l / 2, 0, 0, r, r - thickness)
                .rod(fluid, -l / 2, 0, 0, l * dice.between(0.1, 0.48), 0, 0, r - thickness)
                .tube(wall, l / 2, 0, l * 0.62, 0, 0, r * 0.4, r * 0.4 - thickness * 0.6)
                .rod(dice.pick(Material.ABS, Material.ALUMINIUM), l * 0.62, 0, 0, l * 0.7, 0, 0, r * 0.45)
                .harmless();
    }

    private Thing can() {
        double r = dice.between(17, 38);
        double l = dice.between(90, 200);
        var can = new Assembly("can");
        var wall = dice.pick(Material.ALUMINIUM, Material.STEEL);
        can.tube(wall, -l / 2, 0, l / 2, 0, 0, r, r - 0.3)
                .rod(dice.pick(Material.WATER, Material.FOOD), -l / 2, 0, 0, l * 0.4, 0, 0, r - 0.4);
        can.rod(wall, -l / 2, 0, 0, -l / 2 + 1, 0, 0, r).rod(wall, l / 2 - 1, 0, 0, l / 2, 0, 0, r);
        if (dice.chance(0.5)) {
            can.rod(Material.STEEL, l / 2, 0, 0, l / 2 + 10, 0, 0, r * 0.3)
                    .rod(Material.ABS, l / 2 + 10, 0, 0, l / 2 + 25, 0, 0, r * 0.5);
        }
        return can.harmless();
    }

    private Thing book() {
        return new Assembly("book")
                .box(Material.PAPER, 0, 0, 0, dice.between(130, 300), dice.between(100, 215), dice.between(5, 45))
                .harmless();
    }

    private Thing notebook() {
        double l = dice.between(140, 260);
        double w = dice.between(100, 190);
        var book = new Assembly("spiral notebook").box(Material.PAPER, 0, 0, 0, l, w, dice.between(4, 16));
        int coils = (int) (l / 8);
        for (int i = 0; i < coils; i++) {
            double x = -l / 2 + 5 + i * 8;
            book.rod(Material.STEEL, x, -w / 2 - 5, 4, x + 2, -w / 2 + 5, 4, 0.7);
        }
        return book.harmless();
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

    private Thing charger() {
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

    private Thing shoe() {
        double l = dice.between(230, 310);
        double w = dice.between(75, 105);
        double[] sole = {
            -l / 2, -w * 0.25, -l * 0.4, -w * 0.36, -l * 0.1, -w * 0.3, l * 0.25, -w / 2, l * 0.45, -w * 0.3, l / 2, 0,
            l * 0.45, w * 0.35, l * 0.2, w / 2, -l * 0.1, w * 0.28, -l * 0.4, w * 0.36, -l / 2, w * 0.25
        };
        var shoe = new Assembly("shoe")
                .packed(dice.between(0.4, 1))
                .plate(Material.RUBBER, 22, dice.between(10, 28), sole);
        shoe.plate(Material.LEATHER, -8, dice.between(4, 8), sole)
                .packed(0.8)
                .box(Material.RUBBER, -l * 0.38, 0, 30, l * 0.2, w * 0.6, 20)
                .packed(1);
        if (dice.chance(0.5)) {
            shoe.box(Material.STEEL, -l * 0.12, 0, 18, l * 0.36, 13, 1.2);
        }
        for (int i = 0; i < 8; i++) {
            shoe.plate(
                    Material.BRASS,
                    -20,
                    1,
                    ring(l * (0.02 + 0.04 * (i / 2)), (i % 2 - 0.5) * w * 0.3, 4, 4, 8),
                    ring(l * (0.02 + 0.04 * (i / 2)), (i % 2 - 0.5) * w * 0.3, 2.3, 2.3, 8));
        }
        return shoe.harmless();
    }

    private Thing umbrella() {
        double l = dice.between(220, 420);
        var umbrella = new Assembly("umbrella").tube(Material.STEEL, -l / 2, 0, l * 0.4, 0, 0, dice.between(4, 7), 3.4);
        for (int i = 0; i < 8; i++) {
            double a = i * Math.PI / 4;
            umbrella.rod(
                    dice.pick(Material.STEEL, Material.ALUMINIUM),
                    -l * 0.45,
                    11 * Math.cos(a),
                    11 * Math.sin(a),
                    l * 0.36,
                    8 * Math.cos(a),
                    8 * Math.sin(a),
                    1.2);
        }
        umbrella.packed(0.6)
                .rod(Material.NYLON, -l * 0.48, 0, 0, l * 0.36, 0, 0, 19)
                .packed(1);
        return umbrella.rod(dice.pick(Material.ABS, Material.WOOD), l * 0.38, 0, 0, l / 2, 0, 0, 14)
                .harmless();
    }

    private Thing hairDryer() {
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

    private Thing camera() {
        double l = dice.between(90, 150);
        double w = dice.between(60, 105);
        double t = dice.between(30, 60);
        var camera = new Assembly("camera").shell(dice.pick(Material.ABS, Material.ALUMINIUM), 0, 0, 0, l, w, t, 2.2);
        double r = w * 0.33;
        camera.solid(
                        new org.smartcustoms.engines.imaging.scene.Cylinder(r, t),
                        Pose.at(l * 0.1, 3, t * 0.6),
                        Material.ALUMINIUM)
                .hollow(
                        new org.smartcustoms.engines.imaging.scene.Cylinder(r - 3, t),
                        Pose.at(l * 0.1, 3, t * 0.6),
                        Material.ALUMINIUM);
        for (int i = 0; i < 4; i++) {
            camera.ball(Material.GLASS, l * 0.1, 3, t * (0.2 + i * 0.22), r * 0.85, r * 0.85, 4);
        }
        camera.box(Material.LITHIUM_CELL, -l * 0.36, 0, 0, 20, w * 0.7, 36 * t / 60)
                .box(Material.CIRCUIT_BOARD, 0, 0, -t * 0.3, l * 0.8, w * 0.8, 2);
        return camera.box(Material.STEEL, l * 0.1, 0, -t * 0.1, 40, 30, 3).harmless();
    }

    private Thing shaver() {
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

    private Thing tool() {
        double l = dice.between(110, 280);
        var tool = new Assembly("tool");
        switch (dice.whole(0, 3)) {
            case 0 ->
                tool.plate(Material.STEEL, 0, dice.between(4, 8), rectangle(-l / 2, -6, l / 2, 6))
                        .plate(Material.STEEL, 0, 9, ring(-l / 2, 0, 15, 15, 14), ring(-l / 2, 0, 8, 8, 6))
                        .plate(Material.STEEL, 0, 9, ring(l / 2, 0, 16, 16, 14), rectangle(l / 2, -7, l / 2 + 20, 7));
            case 1 ->
                tool.rod(Material.STEEL, 0, 0, 0, l * 0.55, 0, 0, dice.between(2.5, 4.5))
                        .rod(Material.ABS, -l * 0.45, 0, 0, 0, 0, 0, dice.between(11, 16));
            case 2 -> {
                for (int side = -1; side <= 1; side += 2) {
                    double[] half = {0, -9, 0, 9, -l * 0.6, side * 34 + 6, -l * 0.62, side * 34 - 6};
                    tool.plate(Material.STEEL, side * 2, 7, half)
                            .plate(Material.STEEL, side * 2, 6, new double[] {0, -10, l * 0.3, -4, l * 0.3, 4, 0, 10});
                    tool.packed(0.8)
                            .rod(Material.RUBBER, -l * 0.2, side * 14, 0, -l * 0.62, side * 34, 0, 8)
                            .packed(1);
                }
                tool.disc(Material.STEEL, 0, 0, 0, 9, 12);
            }
            default ->
                tool.rod(dice.pick(Material.WOOD, Material.STEEL), -l / 2, 0, 0, l * 0.4, 0, 0, dice.between(7, 13))
                        .box(Material.STEEL, l * 0.42, 0, 0, 24, dice.between(70, 110), 22);
        }
        return tool.harmless();
    }

    private Thing cutlery() {
        var set = new Assembly("cutlery");
        int n = dice.whole(1, 4);
        for (int i = 0; i < n; i++) {
            double y = i * 17;
            set.plate(Material.STAINLESS, i * 2, dice.between(1.2, 2.5), rectangle(-95, y - 4, 45, y + 4));
            set.plate(Material.STAINLESS, i * 2, 1.6, ring(66, y, 28, 17, 14));
        }
        return set.harmless();
    }

    private Thing belt() {
        double r = dice.between(35, 60);
        var belt = new Assembly("belt");
        for (int i = 0; i < 3; i++) {
            belt.solid(
                            new org.smartcustoms.engines.imaging.scene.Cylinder(r - i * 6, 32),
                            Pose.ORIGIN,
                            Material.LEATHER)
                    .hollow(
                            new org.smartcustoms.engines.imaging.scene.Cylinder(r - i * 6 - 3, 32),
                            Pose.ORIGIN,
                            Material.LEATHER);
        }
        return belt.plate(
                        Material.ZINC,
                        18,
                        4,
                        Outlines.moved(rounded(52, 40, 6), r * 0.4, 0),
                        Outlines.moved(rounded(38, 27, 4), r * 0.4, 0))
                .rod(Material.ZINC, r * 0.4, 0, 18, r * 0.4 + 26, 0, 18, 2)
                .harmless();
    }

    private Thing laptop() {
        double l = dice.between(285, 370);
        double w = l * 0.68;
        var laptop = new Assembly("laptop").shell(dice.pick(Material.ALUMINIUM, Material.ABS), 0, 0, 0, l, w, 17, 1);
        laptop.box(Material.GLASS, 0, 0, 9, l * 0.97, w * 0.95, 1.4).box(Material.ABS, 0, 0, 11, l, w, 1.5);
        for (int i = 0; i < 4; i++) {
            laptop.box(Material.LITHIUM_CELL, (i - 1.5) * l * 0.21, w * 0.3, 0, l * 0.2, w * 0.3, 6);
        }
        laptop.box(Material.CIRCUIT_BOARD, -l * 0.05, -w * 0.22, 0, l * 0.75, w * 0.4, 1.6)
                .disc(Material.ABS, l * 0.32, -w * 0.22, 0, 28, 5);
        laptop.rod(Material.COPPER, -l * 0.1, -w * 0.25, 2, l * 0.3, -w * 0.38, 2, 3)
                .box(Material.COPPER, -l * 0.1, -w * 0.22, 2, 40, 40, 2);
        for (int i = 0; i < 24; i++) {
            laptop.box(
                    Material.STEEL,
                    l * dice.between(-0.4, 0.35),
                    w * dice.between(-0.4, 0),
                    1.5,
                    dice.between(3, 15),
                    dice.between(3, 12),
                    dice.between(0.5, 2));
        }
        for (int i = 0; i < 60; i++) {
            laptop.box(
                    Material.STEEL,
                    (i % 12 - 5.5) * l * 0.07,
                    (i / 12) * w * 0.08 - w * 0.1,
                    6,
                    l * 0.05,
                    w * 0.05,
                    0.15);
        }
        return laptop.harmless();
    }

    private Thing fruit() {
        var fruit = new Assembly("fruit");
        int n = dice.whole(1, 5);
        for (int i = 0; i < n; i++) {
            double r = dice.between(25, 48);
            fruit.ball(
                    dice.pick(Material.FOOD, Material.WATER),
                    dice.normal(0, 45),
                    dice.normal(0, 45),
                    0,
                    r,
                    r * dice.between(0.8, 1.1),
                    r);
        }
        return fruit.harmless();
    }

    private Thing toiletries() {
        var bag = new Assembly("toiletry bag");
        int n = dice.whole(4, 9);
        for (int i = 0; i < n; i++) {
            double l = dice.between(50, 150);
            double r = dice.between(6, 22);
            double x = dice.normal(0, 50);
            double y = dice.normal(0, 35);
            double a = dice.angle();
            bag.packed(dice.between(0.7, 1.1))
                    .rod(
                            dice.pick(Material.WATER, Material.FOOD, Material.CERAMIC, Material.ABS, Material.SUGAR),
                            x,
                            y,
                            dice.between(-20, 20),
                            x + l * Math.cos(a),
                            y + l * Math.sin(a),
                            dice.between(-20, 20),
                            r);
        }
        bag.packed(1)
                .rod(Material.ZINC, -30, 20, 0, 50, 26, 0, 3.5)
                .plate(Material.STEEL, 5, 0.5, rectangle(48, 15, 66, 38));
        return bag.harmless();
    }

    private Thing hangers() {
        var bundle = new Assembly("hangers");
        int n = dice.whole(1, 4);
        for (int i = 0; i < n; i++) {
            double y = i * 6;
            bundle.wire(
                    dice.pick(Material.STEEL, Material.STEEL, Material.ALUMINIUM),
                    i * 4,
                    dice.between(1, 2.4),
                    -200,
                    y + 90,
                    0,
                    y,
                    200,
                    y + 90,
                    -200,
                    y + 90);
            bundle.wire(Material.STEEL, i * 4, 1.4, 0, y, 0, y - 30, 18, y - 45, 25, y - 62, 10, y - 78, -12, y - 70);
        }
        return bundle.harmless();
    }

    private Thing headphones() {
        var set = new Assembly("headphones");
        for (int side = -1; side <= 1; side += 2) {
            set.plate(Material.ABS, 0, 18, ring(side * 75, 60, 34, 40, 16), ring(side * 75, 60, 30, 36, 16))
                    .disc(Material.STEEL, side * 75, 60, 0, 14, 6)
                    .disc(Material.COPPER, side * 75, 60, 4, 10, 3);
        }
        return set.wire(Material.STEEL, 0, 2.5, -75, 25, -60, -20, -30, -45, 0, -52, 30, -45, 60, -20, 75, 25)
                .harmless();
    }

    private Thing glassesCase() {
        var box = new Assembly("glasses case")
                .shell(dice.pick(Material.STEEL, Material.ABS, Material.ABS), 0, 0, 0, 160, 62, 45, 0.8);
        box.plate(Material.GLASS, 0, 2.2, ring(-34, 0, 26, 20, 14))
                .plate(Material.GLASS, 0, 2.2, ring(34, 0, 26, 20, 14));
        return box.wire(Material.STEEL, 4, 1.2, -66, -5, -8, -8, 8, -8, 66, -5, 60, 14, -60, 14)
                .harmless();
    }

    private Thing scissors() {
        double l = dice.between(90, 180);
        var scissors = new Assembly("scissors");
        for (int side = -1; side <= 1; side += 2) {
            scissors.plate(Material.STAINLESS, side, 2, new double[] {
                -l * 0.3, side * 14 - 4, l * 0.5, side * -3, l * 0.1, side * -9, -l * 0.3, side * 14 + 4
            });
            scissors.plate(
                    Material.ABS,
                    side,
                    7,
                    ring(-l * 0.45, side * 20, l * 0.16, 15, 14),
                    ring(-l * 0.45, side * 20, l * 0.11, 10, 14));
        }
        return scissors.disc(Material.STEEL, 0, 0, 0, 4, 6).harmless();
    }
}
